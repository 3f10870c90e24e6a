using System.Globalization;

namespace Aggregator.SampleCity.Faults.Narrative.Leaks;

/// <summary>An identity number with a right check digit, of an area that does not exist, so that it is nobody's.</summary>
internal sealed class IdentityNumber() : SentenceFault(Part.OnRequest, "SENSITIVE")
{
    protected override string Sentence(Scene scene)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var random = scene.Random;
        var head = string.Create(CultureInfo.InvariantCulture, $"99{random.Between(1, 99):00}{random.Between(1, 99):00}{random.Between(1950, 2004)}{random.Between(1, 12):00}{random.Between(1, 28):00}{random.Between(1, 999):000}");
        var sum = weights.Select((weight, i) => weight * (head[i] - '0')).Sum();
        var number = head + "10X98765432"[sum % 11];
        return scene.Say(
            $$"""{mgr}核验申请人身份证号{{number}}后受理{item}申请""",
            $$"""有{who}（公民身份号码：{{number}}）申请获取{paper}，{mgr}{how}答复""",
            $$"""{place}申请人，证件号{{number}}，要求公开{project}资料""",
            $$"""{when}，{{number}}持证人到{mgr}查询{item}""",
            $$"""{item}一件因身份证{{number}}复印件不清，{mgr}{how}联系补正""",
            $$"""{paper}附表误列{who}证件{{number}}，{mgr}{when}更正""");
    }
}
