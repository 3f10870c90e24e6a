using Aggregator.Publishing.Workbooks.Charts;
using ClosedXML.Excel;

namespace Aggregator.Publishing.Workbooks.Packages;

/// <summary>A workbook in the making: ClosedXML holds heads, looks and page set-up, the streamed sheets hold the rest.</summary>
internal sealed class BookDraft : IDisposable
{
    private readonly LookTable _looks = new();
    private readonly Dictionary<string, StreamedSheet> _sheets = new(StringComparer.Ordinal);
    private (string Sheet, IReadOnlyList<PlacedChart> Charts) _drawn = ("", []);

    /// <summary>The part ClosedXML has.</summary>
    public XLWorkbook Workbook { get; } = new();

    /// <summary>Adds a sheet behind the others.</summary>
    public SheetGrid Add(string name)
    {
        var streamed = new StreamedSheet(_looks);
        _sheets.Add(name, streamed);
        return new SheetGrid(Workbook.AddWorksheet(name), streamed);
    }

    /// <summary>Gives a sheet its charts.</summary>
    public void Draw(string sheet, IReadOnlyList<PlacedChart> charts) => _drawn = (sheet, charts);

    /// <summary>The package, the same for the same contents.</summary>
    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        Workbook.SaveAs(stream, validate: false);
        NativeCharts.AddTo(stream, _drawn.Sheet, _drawn.Charts);
        return StablePackage.Rewrite(stream.ToArray(), _sheets, _looks);
    }

    /// <inheritdoc/>
    public void Dispose() => Workbook.Dispose();
}
