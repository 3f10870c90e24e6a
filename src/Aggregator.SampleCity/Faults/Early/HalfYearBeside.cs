using System.Globalization;
using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>A summary of half a year lies beside the annual report: the report stands, the summary is put aside.</summary>
internal sealed class HalfYearBeside : Decoy
{
    public override Part Touches => Part.None;

    public override int FromYear => EarlyYears.First;

    public override int ToYear => EarlyYears.Last;

    public override IReadOnlyList<string> Tempts => ["SECTION_MISSING", "TITLE_NONSTANDARD", "COPY_SELF"];

    public override IEnumerable<ExtraFile> Extras(WrittenReport report, Scene scene)
    {
        var title = HalfYearDraft.Title(scene);
        var draft = HalfYearDraft.Instead(report.Draft, scene, title);
        var signed = new DateOnly(scene.Year, 7, scene.Random.Between(3, 28));
        draft = draft.Map(block => block is DraftBlock.SignOff { Text: var text } && text != scene.Unit.NameIn(scene.Year)
            ? new DraftBlock.SignOff(signed.ToString("yyyy年M月d日", CultureInfo.InvariantCulture))
            : block);
        var key = report.Hand.Key() with { File = title + ".docx", Format = "docx", Form = null, Status = "off-topic", ReceivedAt = null, Published = null, DocumentDate = null, Deadline = null, DaysLate = null };
        yield return new ExtraFile(ReportFile.Write(draft with { DocumentDate = signed }, SampleFormat.Word), key, IndexLine: null);
    }
}
