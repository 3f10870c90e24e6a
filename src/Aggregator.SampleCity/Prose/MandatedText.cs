using System.Globalization;
using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Prose;

/// <summary>The wording a report has to share with every other: what the regulations or the form put into its mouth.</summary>
public static class MandatedText
{
    // The circular of the form in force for the report's year.
    private static readonly string[] Circulars = ["国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号"];

    /// <summary>The sentence that names the law and the form in force for <paramref name="year"/>.</summary>
    public static string Basis(int year) => BasisOf(Circulars[FormEditions.InForce(year) == FormEdition.Form2019 ? 0 : 1]);

    /// <summary>The sentence that states the period.</summary>
    public static string Period(int year) => string.Create(CultureInfo.InvariantCulture, $"本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。");

    /// <summary>What section six says when no handling fee was charged.</summary>
    public const string NoFee = "依据政府信息公开信息处理费管理的有关规定，本年度未收取信息处理费。";

    /// <summary>A note of the form that belongs out of a finished report.</summary>
    public const string FormNote = "该部分以表格形式报告。表格如下：";

    /// <summary>Whether a sentence (or a table's printed label) is one of these, whatever the year.</summary>
    public static bool IsMandated(string sentence)
    {
        var bare = sentence.TrimEnd('。', '：', '；', ' ');
        return Circulars.Any(circular => BasisOf(circular).Contains(bare, StringComparison.Ordinal))
            || NoFee.Contains(bare, StringComparison.Ordinal)
            || FormNote.Contains(bare, StringComparison.Ordinal)
            || bare.StartsWith("本报告所列数据的统计期限自", StringComparison.Ordinal);
    }

    private static string BasisOf(string circular) => $"本报告根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（{circular}）的要求编制。";
}
