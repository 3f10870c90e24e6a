using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Writing.Pdf;
using Aggregator.SampleCity.Writing.Portals;
using Aggregator.SampleCity.Writing.Words;
using Aggregator.SampleCity.Writing.Workbooks;

namespace Aggregator.SampleCity.Writing;

/// <summary>A report's bytes and name in one of the formats, as the unit's clerk would hand it in.</summary>
internal static class ReportFile
{
    /// <summary>PDF is read by programs that may not be installed: the city of a first start must be readable without them.</summary>
    private const int FewestUnitsForPdf = 40;

    // A prime number of turns: whatever else goes by a unit's number meets every format. Each format comes early, for small cities.
    private static readonly SampleFormat[] Turns =
    [
        SampleFormat.ModernPage, SampleFormat.Word, SampleFormat.OldPage, SampleFormat.Workbook, SampleFormat.DirectWord, SampleFormat.Text,
        SampleFormat.MetaTagPage, SampleFormat.OldWorkbook, SampleFormat.Pdf, SampleFormat.SourceLinePage, SampleFormat.CoverWord, SampleFormat.FramePage,
        SampleFormat.TemplateWorkbook, SampleFormat.BarText, SampleFormat.TermListPage, SampleFormat.Pdf, SampleFormat.Word, SampleFormat.PastedPage,
        SampleFormat.OldTemplateWorkbook, SampleFormat.CellText, SampleFormat.SmallDatePage, SampleFormat.DirectWord, SampleFormat.Pdf,
    ];

    /// <summary>The format a unit hands in for a year: the same year after year, save where the clerk changed.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="year">Report year.</param>
    /// <param name="units">Units of the city.</param>
    public static SampleFormat FormatOf(SampleUnit unit, int year, int units)
    {
        // Every eighth unit got another clerk in some year.
        var hash = StableHash.Of(unit.Places[1]);
        var shift = hash % 8 == 0 && year >= 2020 + (int)(hash / 8 % 6) ? 7 : 0;
        var format = Turns[(unit.Index + shift) % Turns.Length];
        return format == SampleFormat.Pdf && units < FewestUnitsForPdf ? SampleFormat.Word : format;
    }

    public static byte[] Write(ReportDraft draft, SampleFormat format) => format switch
    {
        SampleFormat.ModernPage => new ModernPortal().Write(draft),
        SampleFormat.OldPage => new OldPortal().Write(draft),
        SampleFormat.MetaTagPage => new MetaTagPortal().Write(draft),
        SampleFormat.TermListPage => new TermListPortal().Write(draft),
        SampleFormat.SourceLinePage => new SourceLinePortal().Write(draft),
        SampleFormat.FramePage => new FramePortal().Write(draft),
        SampleFormat.PastedPage => new PastedPortal().Write(draft),
        SampleFormat.SmallDatePage => new SmallDatePortal().Write(draft),
        SampleFormat.Word => new PlainWord().Write(draft),
        SampleFormat.DirectWord => new DirectWord().Write(draft),
        SampleFormat.CoverWord => new CoverWord(draft.UnitName).Write(draft),
        SampleFormat.Workbook => XlsxFile.Write(BookLayout.OneSheet(draft)),
        SampleFormat.TemplateWorkbook => XlsxFile.Write(BookLayout.Template(draft, formulas: true)),
        SampleFormat.OldWorkbook => XlsFile.Write(BookLayout.OneSheet(draft)),
        SampleFormat.OldTemplateWorkbook => XlsFile.Write(BookLayout.Template(draft, formulas: false)),
        SampleFormat.Pdf => PdfFile.Write(draft),
        SampleFormat.Text => TextFile.WriteTabs(draft),
        SampleFormat.BarText => TextFile.WriteBars(draft),
        SampleFormat.CellText => TextFile.WriteCells(draft),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>The format's name in the key.</summary>
    public static string Code(SampleFormat format) => format.Code();

    /// <summary>Path inside the inbox.</summary>
    public static string PathOf(SampleUnit unit, int year, SampleFormat format) => FileNames.PathOf(unit, year, format);
}
