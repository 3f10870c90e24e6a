using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking.Rules;

/// <summary>SENSITIVE: nothing that is published, text, tables, headings or the file's own name, holds a mobile, identity-card or bank-card number.</summary>
internal sealed class NoPersonalDataIsPublished : IRule
{
    public RuleInfo Info { get; } = new("SENSITIVE", "含个人信息", Severity.Warning, "", 2008, null,
        "报告的文字、表格、标题和文件名中是否有手机号码、身份证号码或银行卡号。", "请人工核实；确属个人信息的，删除或遮盖后重新公布。")
    {
        Family = RuleFamily.PersonalData,
        GoodExample = "联系电话写办公室座机。",
        BadExample = "联系人后写了11位手机号码。",
        OfAnyText = true,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var text = report.Report.Text;
        foreach (var group in PersonalData.Find(text).GroupBy(hit => (hit.Kind, hit.Masked)).Take(50))
        {
            var places = group.Select(hit => hit.Span).ToList();
            yield return report.Fails(Info, $"{group.Key.Kind}/{group.Key.Masked}",
                $"{report.Report.PartOf(places[0])}疑有{Name(group.Key.Kind)}{group.Key.Masked}，请核实是否属于个人信息。",
                [.. places.Take(5).Select(place => report.At(Context(place, text)))], null, group.Key.Masked);
        }

        foreach (var hit in PersonalData.Find(report.Submission.File).DistinctBy(hit => hit.Masked))
        {
            yield return report.Fails(Info, $"{hit.Kind}/{hit.Masked}/file", $"文件名中疑有{Name(hit.Kind)}{hit.Masked}，请核实是否属于个人信息。",
                [report.At(new TextSpan(report.Report.Body.Offset, 0), "文件名")], null, hit.Masked);
        }
    }

    private static TextSpan Context(TextSpan place, string text) =>
        TextSpan.FromBounds(Math.Max(0, place.Offset - 10), Math.Min(text.Length, place.End + 10));

    private static string Name(string kind) => kind switch
    {
        "mobile" => "手机号码",
        "id-card" => "身份证号码",
        _ => "银行卡号",
    };
}
