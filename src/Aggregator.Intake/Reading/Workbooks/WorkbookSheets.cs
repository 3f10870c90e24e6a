using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>The sheets of a workbook of either format.</summary>
internal static class WorkbookSheets
{
    public static IReadOnlyList<Sheet> Read(byte[] bytes, string fileName, FileFormat format, CancellationToken stop) =>
        format == FileFormat.Xlsx ? XlsxSheets.Read(bytes, fileName, stop) : XlsSheets.Read(bytes, fileName, stop);
}
