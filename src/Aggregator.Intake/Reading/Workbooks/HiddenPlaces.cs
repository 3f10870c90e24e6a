using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>
/// Rows and columns of a sheet that do not show. They are read, since a form has all its rows whether they are shown or not, and the reader
/// of the report is told.
/// </summary>
internal sealed class HiddenPlaces(SheetDraft draft)
{
    private readonly List<int> _rows = [];
    private readonly List<(int From, int To)> _columns = [];

    public void AddRow(int row)
    {
        if (draft.HasRow(row))
        {
            _rows.Add(row);
        }
    }

    public void AddColumns(int from, int to)
    {
        if (from <= to && _columns.Count < SheetDraft.MostColumns)
        {
            _columns.Add((from, to));
        }
    }

    public IReadOnlyList<Loss> Losses(Sheet sheet)
    {
        var losses = new List<Loss>();
        if (_rows.Count > 0)
        {
            losses.Add(new Loss("hidden-rows", $"{sheet.Name}!{_rows[0] + 1}", $"工作表“{sheet.Name}”有{_rows.Count}个隐藏行（如第{_rows[0] + 1}行）写有内容，已照常读取；请核对其中的内容是否应当报送。"));
        }

        var width = sheet.Rows.Count == 0 ? 0 : sheet.Rows.Max(row => row.Cells.Count);
        var columns = _columns.SelectMany(range => Enumerable.Range(range.From, Math.Max(0, Math.Min(range.To, width - 1) - range.From + 1)))
            .Distinct().Where(column => sheet.Rows.Any(row => row.At(column).Length > 0)).ToList();
        if (columns.Count > 0)
        {
            losses.Add(new Loss("hidden-columns", $"{sheet.Name}!{CellName.Letters(columns[0])}", $"工作表“{sheet.Name}”有{columns.Count}个隐藏列（如{CellName.Letters(columns[0])}列）写有内容，已照常读取；请核对其中的内容是否应当报送。"));
        }

        return losses;
    }
}
