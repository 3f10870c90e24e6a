namespace Aggregator.Core.Documents;

/// <summary>The format a file's bytes turned out to have, whatever its name says.</summary>
public enum FileFormat
{
    /// <summary>No reader knows these bytes.</summary>
    Unknown,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A Word or WPS document in the OOXML format.</summary>
    Docx,

    /// <summary>A workbook in the OOXML format.</summary>
    Xlsx,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A workbook in the binary format before 2007 (.xls, .et).</summary>
    Xls,

    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>A Word document in the binary format before 2007 (.doc, .wps).</summary>
    Doc,

    /// <summary>A rich-text file.</summary>
    Rtf,

    /// <summary>A text document in the OpenDocument format.</summary>
    Odt,

    /// <summary>A workbook in the OpenDocument format.</summary>
    Ods,

    /// <summary>A text document in the national format 标文通 (GB/T 20916, UOF 1.0).</summary>
    Uof,
}
