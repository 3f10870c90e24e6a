namespace Aggregator.SampleCity.Writing;

/// <summary>What the formats can do.</summary>
internal static class SampleFormats
{
    /// <summary>The format's name in the key and its file extension.</summary>
    public static string Code(this SampleFormat format) => format switch
    {
        SampleFormat.Word or SampleFormat.DirectWord or SampleFormat.CoverWord => "docx",
        SampleFormat.Workbook or SampleFormat.TemplateWorkbook => "xlsx",
        SampleFormat.OldWorkbook or SampleFormat.OldTemplateWorkbook => "xls",
        SampleFormat.Pdf => "pdf",
        SampleFormat.Text or SampleFormat.BarText or SampleFormat.CellText => "txt",
        _ => "html",
    };

    /// <summary>Whether it is a page, which states its own publication.</summary>
    public static bool IsPage(this SampleFormat format) => format.Code() == "html";

    /// <summary>Whether a picture can stand in it; workbooks and plain text hold none here.</summary>
    public static bool HoldsPictures(this SampleFormat format) => format.Code() is "html" or "docx" or "pdf";
}
