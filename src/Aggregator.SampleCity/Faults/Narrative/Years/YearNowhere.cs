using System.Globalization;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Years;

/// <summary>Neither title nor period nor text says of which year the report is; the index does.</summary>
internal sealed class YearNowhere : Fault
{
    public override Part Touches => Part.Head | Part.Prose | Part.File;

    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.Text;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var year = scene.Year.ToString(CultureInfo.InvariantCulture) + "年";
        var title = draft.Title.Replace(year, scene.Random.Pick(["", "本年度", "年度"]), StringComparison.Ordinal);
        scene.Note("year", draft.Title, title);
        scene.Expect("YEAR_MISSING", "year");
        scene.Tolerate("TITLE_NONSTANDARD", "title");
        scene.Tolerate("PERIOD_WRONG", "period");
        return draft.Map(block => block is DraftBlock.Prose prose ? new DraftBlock.Prose(Timeless(prose.Text)) : block) with { Title = title };

        string Timeless(string text) => text.Replace(MandatedText.Period(scene.Year), "", StringComparison.Ordinal)
            .Replace(year + "度", "本年度", StringComparison.Ordinal).Replace(year, "本年", StringComparison.Ordinal);
    }

    public override HandIn OnHandIn(HandIn hand, Scene scene) => hand with { InIndex = true };
}
