using System.Globalization;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Writing;

/// <summary>A report's bytes and name in one of the formats, as the unit's clerk would hand it in.</summary>
internal static class ReportFile
{
    private static readonly SampleFormat[] Turns = [SampleFormat.ModernPage, SampleFormat.Word, SampleFormat.OldPage, SampleFormat.Workbook, SampleFormat.Word, SampleFormat.Text];

    /// <summary>The format a unit uses year after year.</summary>
    public static SampleFormat FormatOf(SampleUnit unit) => Turns[unit.Index % Turns.Length];

    public static byte[] Write(ReportDraft draft, SampleFormat format) => format switch
    {
        SampleFormat.ModernPage => HtmlFile.WriteModern(draft),
        SampleFormat.OldPage => HtmlFile.WriteOld(draft),
        SampleFormat.Word => DocxFile.Write(draft),
        SampleFormat.Workbook => XlsxFile.Write(draft),
        SampleFormat.Text => TextFile.Write(draft),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>The format's name in the key.</summary>
    public static string Code(SampleFormat format) => format switch
    {
        SampleFormat.ModernPage or SampleFormat.OldPage => "html",
        SampleFormat.Word => "docx",
        SampleFormat.Workbook => "xlsx",
        SampleFormat.Text => "txt",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>Path inside the inbox: flat with the full name, flat with a short name, or in the unit's own folder.</summary>
    public static string PathOf(SampleUnit unit, int year, SampleFormat format)
    {
        var name = (unit.Index % 5) switch
        {
            0 => $"{unit.Name}{Text(year)}年政府信息公开工作年度报告",
            1 => $"{unit.Name}/{Text(year)}年政府信息公开工作年度报告",
            2 => $"{Text(year)}年{unit.Unit.Aliases[0]}政府信息公开工作年度报告",
            3 => $"{unit.Unit.Aliases[0]}/{unit.Unit.Aliases[0]}{Text(year)}年报",
            _ => $"{Text(year)}/{unit.Name}{Text(year)}年政府信息公开年度报告",
        };
        return $"{name}.{Code(format)}";
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
