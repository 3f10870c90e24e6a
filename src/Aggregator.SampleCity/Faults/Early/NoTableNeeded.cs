using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>No table before 2014 although the unit prints one in other years: none was prescribed.</summary>
internal sealed class NoTableNeeded : Decoy
{
    public override Part Touches => Part.Tables | Part.Head;

    public override int FromYear => EarlyYears.First;

    public override int ToYear => EarlyYears.FirstStatistics - 1;

    public override IReadOnlyList<string> Tempts => ["TABLE_MISSING", "ROW_MISSING"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => EarlyYears.TableOf(unit, year) is not null;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var caption = EarlyTables.Caption(EarlyYears.TableOf(scene.Unit, scene.Year)!, scene.Unit, scene.Year);
        scene.Note(Indicators.TableOf(scene), caption, null);
        return draft.Map(block => block switch
        {
            DraftBlock.Table => null,
            DraftBlock.Prose { Text: var text } when text == caption => null,
            _ => block,
        });
    }
}
