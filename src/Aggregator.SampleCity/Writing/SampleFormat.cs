namespace Aggregator.SampleCity.Writing;

/// <summary>The file formats clerks of the sample city use, and the hands that write them.</summary>
internal enum SampleFormat
{
    /// <summary>A page with dates in a head table, UTF-8.</summary>
    ModernPage,

    /// <summary>A Word document in plain styles.</summary>
    Word,

    /// <summary>A page of an old portal, GBK, fonts around every word.</summary>
    OldPage,

    /// <summary>A workbook of one sheet.</summary>
    Workbook,

    /// <summary>Plain text with tabs.</summary>
    Text,

    /// <summary>A page whose date stands in its meta tags only.</summary>
    MetaTagPage,

    /// <summary>A page with a list of terms above the text; its meta tag names another encoding than its byte-order mark.</summary>
    TermListPage,

    /// <summary>A page with a line of source, date, font sizes and visits; GB18030.</summary>
    SourceLinePage,

    /// <summary>A page of nested layout tables in capitals without quotes; GBK.</summary>
    FramePage,

    /// <summary>A page pasted from a word processor.</summary>
    PastedPage,

    /// <summary>A page with its date in a small line without a label.</summary>
    SmallDatePage,

    /// <summary>A Word document formatted by hand, its headings numbered by the program.</summary>
    DirectWord,

    /// <summary>A Word document with a cover, a header and page numbers.</summary>
    CoverWord,

    /// <summary>A workbook with a sheet for the text and one for each table.</summary>
    TemplateWorkbook,

    /// <summary>A workbook of the old binary format, one sheet.</summary>
    OldWorkbook,

    /// <summary>A workbook of the old binary format, several sheets.</summary>
    OldTemplateWorkbook,

    /// <summary>A PDF with a text layer.</summary>
    Pdf,

    /// <summary>Plain text with upright bars, GBK.</summary>
    BarText,

    /// <summary>Plain text with one cell a line, as pasted from a page.</summary>
    CellText,
}
