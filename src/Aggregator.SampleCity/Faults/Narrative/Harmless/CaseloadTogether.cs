using System.Globalization;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>What was to be dealt with: newly received and carried in, as one sum.</summary>
internal sealed class CaseloadTogether : Decoy
{
    public override Part Touches => Part.OnRequest | Part.Table2;

    public override IReadOnlyList<string> Tempts => ["TEXT_TABLE", "TEXT_TEXT"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.GetsRequests(unit);

    // The sheet is not at hand any more when the prose is written.
    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        scene.Note("S1", null, (sheet.Count("T2", "new_received", "total") + sheet.Count("T2", "carried_in", "total")).ToString(CultureInfo.InvariantCulture));
        return sheet;
    }

    public override ReportText OnProse(ReportText text, Scene scene) => Spot.Put(text, Part.OnRequest, scene.Say(
        $$"""新收与上年结转两项相加，{self}本年须办的共{{scene.Printed}}件，{item}居多""",
        $$"""计入结转后，{mgr}全年经手{{scene.Printed}}件，{how}编号""",
        $$"""把上年移来的算在内，案头共有{{scene.Printed}}件，{place}占去不少""",
        $$"""{mgr}台账登有{{scene.Printed}}件（新收加结转），{how}跟踪到底"""), scene.Random);
}
