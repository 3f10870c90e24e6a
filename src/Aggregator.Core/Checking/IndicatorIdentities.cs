using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>The sums of the national statistics table of 2014 and of the local tables before it, judged for one report.</summary>
internal static class IndicatorIdentities
{
    private const decimal Largest = 1_000_000_000_000_000;

    private static readonly (IndicatorForm Form, IReadOnlyList<(string Total, string[] Parts)> Sums)[] Tables =
        [.. new[] { Forms.Statistics2014, Forms.Appendix }.Select(form => (form, (IReadOnlyList<(string, string[])>)[.. form.Identities.Select(Sides)]))];

    /// <summary>All sums every line of which is printed with a number, column by column; a blank line beside a printed total counts as 0.</summary>
    public static IReadOnlyList<IdentityOutcome> Of(Report report)
    {
        List<IdentityOutcome> judged = [];
        foreach (var (form, sums) in Tables.Where(table => report.Has(table.Form.Code)))
        {
            foreach (var column in report.Cells(form.Code).Select(cell => cell.Column).Distinct())
            {
                judged.AddRange(sums.Select(sum => Judge(report, form.Code, column, sum)).OfType<IdentityOutcome>());
            }
        }

        return judged;
    }

    private static (string Total, string[] Parts) Sides(string identity) => identity.Split(" = ") is [var total, var parts]
        ? (total, parts.Split(" + "))
        : throw new InvalidOperationException($"forms.json: {identity}");

    private static IdentityOutcome? Judge(Report report, string table, string column, (string Total, string[] Parts) sum)
    {
        var parts = sum.Parts.Select(part => report.Cell(table, part, column)).ToList();
        if (report.Cell(table, sum.Total, column) is not { State: FigureState.Value, Value: <= Largest } total || !parts.TrueForAll(part => part?.Summand is <= Largest))
        {
            return null;
        }

        var expected = parts.Sum(part => part!.Summand!.Value);
        return new(new("STATS_SUM", sum.Total, [.. parts.Select(part => part!)], [total]), expected == total.Value ? IdentityState.Holds : IdentityState.Broken,
            expected, total.Value.Value, [.. parts.OfType<Figure>().Where(part => part.State is FigureState.Blank or FigureState.NotApplicable)], []);
    }
}
