using System.Buffers;
using System.Globalization;
using Aggregator.Publishing.Filing;
using Aggregator.Publishing.Texts;
using Aggregator.Publishing.Workbooks.Packages;

namespace Aggregator.Publishing.Workbooks;

/// <summary>The counts of 报送情况一览 as formulas over its unit lines.</summary>
internal sealed class FilingFormulas(int firstLine, int lastLine, IReadOnlyList<string> groups)
{
    private const int GroupColumn = 5;
    private const int StateColumn = 6;
    private const int LocalLateColumn = 15;

    private static readonly SearchValues<char> Criteria = SearchValues.Create("<>=*?~\n");

    // The states in the order of the count's columns; the first two are made of others.
    private static readonly FilingState?[] States =
        [null, null, FilingState.OnTime, FilingState.Late, FilingState.Undated, FilingState.NotAccepted, FilingState.Missing, FilingState.NotDue, FilingState.Doubtful, FilingState.Exempt];

    // COUNTIFS takes a criterion that begins with a comparison or holds a wildcard for one, and does not tell capitals apart.
    private readonly HashSet<string> _plain = [.. groups.GroupBy(group => SafeText.ForCell(group), StringComparer.OrdinalIgnoreCase)
        .Where(alike => alike.Count() == 1 && alike.Key.Length is > 0 and < 200 && alike.Key.AsSpan().IndexOfAny(Criteria) < 0 && alike.Key.Trim() == alike.Key && !SafeText.LooksLikeFormula(alike.Key))
        .Select(alike => alike.Single())];

    /// <summary>The formula of a count in a group's row; null where the group's name cannot be asked for.</summary>
    /// <param name="count">Which count, from 0.</param>
    /// <param name="row">The group's row; its name stands in column C.</param>
    /// <param name="group">The group.</param>
    public string? Of(int count, int row, string group)
    {
        if (!_plain.Contains(group))
        {
            return null;
        }

        var own = string.Create(CultureInfo.InvariantCulture, $"{Column(GroupColumn)},$C{row},{Column(StateColumn)}");
        return count switch
        {
            0 => $"COUNTIFS({own},\"<>{FilingState.Exempt.ChineseName()}\")",
            1 => string.Create(CultureInfo.InvariantCulture, $"SUM(F{row}:H{row},L{row})"),
            10 => $"COUNTIFS({own},\"{FilingState.OnTime.ChineseName()}\",{Column(LocalLateColumn)},\">0\")",
            _ => $"COUNTIFS({own},\"{States[count]!.Value.ChineseName()}\")",
        };
    }

    /// <summary>The sum of a column over the groups' rows.</summary>
    public string? Sum(int column, int first, int last) => groups.Count == 0 ? null : $"SUM({CellNames.Cell(first, column)}:{CellNames.Cell(last, column)})";

    private string Column(int column) => $"${CellNames.Column(column)}${firstLine.ToString(CultureInfo.InvariantCulture)}:${CellNames.Column(column)}${lastLine.ToString(CultureInfo.InvariantCulture)}";
}
