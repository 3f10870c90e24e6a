using System.Globalization;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Last year's report handed in once more: the clerk entered it for this year, everything in it is of the year before.</summary>
internal sealed class LastYearAgain : Fault
{
    // Title, period and text may each be reported, and what follows from them.
    private static readonly string[] Consequences =
        ["WRONG_YEAR", "COPY_SELF", "MISSING_REPORT", "PERIOD_WRONG", "TITLE_NONSTANDARD", "PROBLEM_SAME", "LATE_PUBLISH", "DATE_UNRELIABLE", "TEXT_TABLE", "OUTDATED_FORM", "PENDING_LOST", "WRONG_UNIT"];

    public override Part Touches => Part.All;

    public override int FromYear => 2022;

    public override SourceKind Source => SourceKind.OwnPast;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore;

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene) =>
        dates with { Document = scene.DraftBefore!.DocumentDate, Published = scene.DraftBefore.Published };

    public override Sheet OnTables(Sheet sheet, Scene scene) => scene.SheetBefore!;

    public override ReportText OnProse(ReportText text, Scene scene) => scene.TextBefore!;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene) => scene.DraftBefore!;

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        var before = scene.Year - 1;
        scene.Note("title", scene.Year.ToString(CultureInfo.InvariantCulture), before.ToString(CultureInfo.InvariantCulture));
        scene.Expect("WRONG_YEAR", "title");
        if (scene.Year == CityWriter.LastYear)
        {
            // Of earlier years copying was reported in theirs.
            scene.Expect("COPY_SELF", "report");
        }

        foreach (var rule in Consequences)
        {
            scene.Tolerate(rule, "report");
        }

        scene.Copy(new ReuseKey("own-past", "report", "none", new ReuseReport(scene.Unit.Code, scene.Year), new ReuseReport(scene.Unit.Code, before), Passages(scene.TextBefore!)));
        return hand with { InIndex = true };
    }

    private static List<CopiedPassage> Passages(ReportText text) =>
    [
        Passage("S1", text.Overview),
        .. text.Aspects.Select(aspect => Passage("S1", aspect)),
        Passage("S5", text.Problems!),
        Passage("S6", [.. text.Other.Skip(1)]),
    ];

    private static CopiedPassage Passage(string section, IReadOnlyList<string> paragraphs)
    {
        var text = string.Concat(paragraphs);
        return new CopiedPassage(section, text.Length, text, text);
    }
}
