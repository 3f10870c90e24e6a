using Aggregator.Core.Reports;
using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Picks rows, columns and cells at random, so that one kind of fault never stands in one place.</summary>
internal static class Picks
{
    /// <summary>An outcome row of table 2.</summary>
    public static string Outcome(Sheet sheet, Scene scene) => scene.Random.Pick([.. sheet.OutcomeRows]);

    /// <summary>An outcome row of table 2 that is not zero; of a unit that answered a request there is one.</summary>
    public static string FilledOutcome(Sheet sheet, Scene scene) =>
        scene.Random.Pick([.. sheet.OutcomeRows.Where(r => sheet.Count("T2", r, "total") > 0)]);

    /// <summary>A column of table 2 that is no total: 自然人 as often as all others.</summary>
    public static string Part(Scene scene) => scene.Random.Percent(50) ? "natural" : scene.Random.Pick([.. Sheet.PartColumns.Where(c => c != "natural")]);

    /// <summary>Different cells of table 2 that hold a zero and are no totals, in the order drawn.</summary>
    public static IReadOnlyList<(string Row, string Column)> Zeros(Sheet sheet, Scene scene, int count) =>
        [.. scene.Random.Shuffle(sheet.OutcomeRows.SelectMany(r => Sheet.PartColumns.Where(c => sheet.At("T2", r, c).Text == "0").Select(c => (r, c)))).Take(count)];

    /// <summary>Different cells of table 3 that hold a zero and are no totals, in the order drawn.</summary>
    public static IReadOnlyList<(string Row, string Column)> CaseZeros(Sheet sheet, Scene scene, int count) =>
        [.. scene.Random.Shuffle(Sheet.Blocks.SelectMany(b => Sheet.Results.Select(r => (Row: FormDefinition.CasesRow, Column: $"{b}_{r}"))).Where(c => sheet.At("T3", c.Row, c.Column).Text == "0")).Take(count)];

    /// <summary>The three cells of 规章, which a unit without any is tempted to leave out.</summary>
    public static IReadOnlyList<(string Row, string Column)> Regulations { get; } = [("regulation", "issued"), ("regulation", "repealed"), ("regulation", "in_force")];
}
