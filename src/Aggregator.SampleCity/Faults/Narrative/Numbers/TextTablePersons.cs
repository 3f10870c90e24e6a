using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>The prose misstates how many requests came from natural persons.</summary>
internal sealed class TextTablePersons() : MisstatedFigure("requests_natural_person", "T2/new_received/natural", ("自然人申请", "件"))
{
    // The figure depends on the table, so that nothing else may print it otherwise.
    public override Part Touches => Part.OnRequest | Part.Table2;

    protected override IReadOnlyList<long> Readings(Sheet sheet) =>
        [Natural(sheet, "new_received"), Natural(sheet, "new_received") + Natural(sheet, "carried_in"), Natural(sheet, "total")];

    private static long Natural(Sheet sheet, string row) => (long)(sheet.NumberAt("T2", row, "natural") ?? 0);
}
