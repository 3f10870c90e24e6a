using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Ranks;

/// <summary>What is known of a unit's report of the last year and costs or gives points.</summary>
/// <param name="Hand">How it came in.</param>
/// <param name="Sheet">Its tables as printed.</param>
/// <param name="HasYearBefore">Whether the report of the year before is on file.</param>
/// <param name="WrongCells">Wrong cells of tables 2 and 3 that break an identity of the year.</param>
/// <param name="Findings">What a correct checker reports of it.</param>
/// <param name="OwnCharacters">Letters and digits of sections one and five.</param>
internal sealed record ScoredReport(HandIn Hand, Sheet Sheet, bool HasYearBefore, int WrongCells, IReadOnlyList<ExpectedFinding> Findings, int OwnCharacters)
{
    /// <summary>Facts of a written report.</summary>
    public static ScoredReport Of(HandIn hand, Sheet truth, Sheet sheet, Sheet? before, IReadOnlyList<BrokenIdentity> broken, ReportText text, IEnumerable<FaultKey> faults) =>
        new(hand, sheet, before is not null, Wrong(truth, sheet, broken), [.. faults.SelectMany(f => f.Findings).Where(f => !f.Tolerated)],
            text.Overview.Concat(text.Aspects.SelectMany(a => a)).Concat(text.Problems ?? []).Sum(p => p.Count(char.IsLetterOrDigit)));

    /// <summary>The expected findings of a rule.</summary>
    public IReadOnlyList<ExpectedFinding> Of(params string[] rules) => [.. Findings.Where(f => rules.Contains(f.Rule))];

    // One wrong cell breaks a row, a column and a balance and is one mistake; more mistakes than broken identities nobody can tell.
    private static int Wrong(Sheet truth, Sheet sheet, IReadOnlyList<BrokenIdentity> broken)
    {
        var ofTheYear = broken.Where(b => b.Rule is "SUM_ROW" or "SUM_COL" or "BALANCE" or "T3_SUM").ToList();
        var cells = sheet.Keys.Count(key => truth.Prints(key.Table, key.Row, key.Column)
            && truth.At(key.Table, key.Row, key.Column).Text != sheet.At(key.Table, key.Row, key.Column).Text
            && ofTheYear.Exists(b => TakesPart(b, key)));
        return Math.Min(Math.Max(cells, ofTheYear.Count > 0 ? 1 : 0), ofTheYear.Count);
    }

    private static bool TakesPart(BrokenIdentity broken, (string Table, string Row, string Column) cell)
    {
        var place = broken.Subject.Split('/');
        return place[0] == cell.Table && broken.Rule switch
        {
            "SUM_ROW" => place[1] == cell.Row,
            "SUM_COL" => place[2] == cell.Column && cell.Row is not ("new_received" or "carried_in" or "carried_out"),
            "BALANCE" => place[2] == cell.Column && cell.Row is "new_received" or "carried_in" or "total" or "carried_out",
            _ => cell.Column.StartsWith(place[2][..place[2].LastIndexOf("_total", StringComparison.Ordinal)], StringComparison.Ordinal),
        };
    }
}
