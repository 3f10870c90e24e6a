using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking.Rules;

/// <summary>SENSITIVE: the report publishes no mobile, identity-card or bank-card number. Office land lines are fine.</summary>
internal sealed class NoPersonalDataIsPublished : IRule
{
    public RuleInfo Info { get; } = new("SENSITIVE", "含个人信息", Severity.Warning, "", 2008, null,
        "报告中是否有手机号码、身份证号码或银行卡号。", "请人工核实；确属个人信息的，删除或遮盖后重新公布。")
    {
        Family = RuleFamily.PersonalData,
        GoodExample = "联系电话写办公室座机。",
        BadExample = "联系人后写了11位手机号码。",
        Since = 2,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var body = report.Report.Body;
        var hits = PersonalData.Find(body.Of(report.Report.Text)).Select(hit => hit with { Span = new TextSpan(body.Offset + hit.Span.Offset, hit.Span.Length) });
        foreach (var group in hits.GroupBy(hit => (hit.Kind, hit.Masked)).Take(50))
        {
            var places = group.Select(hit => hit.Span).ToList();
            yield return report.Fails(Info, $"{group.Key.Kind}/{group.Key.Masked}",
                $"{report.Report.PartOf(places[0])}疑有{Name(group.Key.Kind)}{group.Key.Masked}，请核实是否属于个人信息。",
                [.. places.Take(5).Select(place => report.At(Context(place, body)))], null, group.Key.Masked);
        }
    }

    private static TextSpan Context(TextSpan place, TextSpan body) =>
        TextSpan.FromBounds(Math.Max(body.Offset, place.Offset - 10), Math.Min(body.End, place.End + 10));

    private static string Name(string kind) => kind switch
    {
        "mobile" => "手机号码",
        "id-card" => "身份证号码",
        _ => "银行卡号",
    };
}
