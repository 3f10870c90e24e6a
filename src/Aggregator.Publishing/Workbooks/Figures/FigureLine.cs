using Aggregator.Core.Reports;

namespace Aggregator.Publishing.Workbooks.Figures;

/// <summary>A line of 各单位数据: a unit with its report's figures, or what the office adds or takes off for a unit by a document.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Submission">Its accepted report; null when there is none, and for an entry of the office.</param>
/// <param name="Standing">计入, 不计入 or 未纳入.</param>
/// <param name="Reason">Why it is not counted, or by what document; empty where nothing needs saying.</param>
/// <param name="Row">The row of the sheet.</param>
internal sealed record FigureLine(Unit Unit, Submission? Submission, string Standing, string Reason, int Row)
{
    /// <summary>The standing of a line that is added up.</summary>
    public const string Counted = "计入";

    /// <summary>The report's figures by column; null where the file has none.</summary>
    public Figure?[] Figures { get; init; } = [];

    /// <summary>What an entry of the office comes to, by column; null for a unit's own line.</summary>
    public IReadOnlyDictionary<int, decimal>? Amounts { get; init; }

    /// <summary>Whether its numbers are in the totals.</summary>
    public bool IsCounted => Standing == Counted;

    /// <summary>The number that stands in a column's cell as a number, in the form's measure; null for everything else that may stand there.</summary>
    public decimal? NumberAt(int column) => Amounts is not null ? (Amounts.TryGetValue(column, out var amount) ? amount : null)
        : column < Figures.Length && Figures[column] is { State: FigureState.Value, Value: { } value } figure && IsShownAsNumber(value) ? (IsInYuan(figure) ? value / 10_000 : value)
        : null;

    /// <summary>Whether an amount was printed in 元 where the form counts 万元.</summary>
    public static bool IsInYuan(Figure figure) => figure is { Column: "amount", Measure: "元", State: FigureState.Value };

    // A spreadsheet holds fifteen digits, and what is larger is a reading error that no total takes.
    private static bool IsShownAsNumber(decimal value) => Math.Abs(value) < 1_000_000_000_000_000 && value.Scale <= 9;
}
