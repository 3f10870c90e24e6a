using System.Globalization;

namespace Aggregator.SampleCity.Faults.Narrative.Leaks;

/// <summary>A bank-card number with a right check digit, of a range no bank was given.</summary>
internal sealed class BankCard() : SentenceFault(Part.Other, "SENSITIVE")
{
    protected override string Sentence(Scene scene)
    {
        // Payment cards begin with 62 here; no issuer is known for 629999.
        var head = string.Create(CultureInfo.InvariantCulture, $"629999{scene.Random.Between(0, 99999):00000}{scene.Random.Between(0, 9999):0000}");
        head += scene.Random.Percent(50) ? "" : string.Create(CultureInfo.InvariantCulture, $"{scene.Random.Between(0, 999):000}");
        var sum = head.Reverse().Select((digit, i) => i % 2 == 0 ? Doubled(digit - '0') : digit - '0').Sum();
        var number = head + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
        return scene.Say(
            $$"""{item}退费打入{who}银行卡{{number}}，{mgr}{how}核对""",
            $$"""{project}补偿款收款账号{{number}}，{paper}已载明""",
            $$"""{who}提供的卡号为{{number}}，{mgr}{when}登记""",
            $$"""{place}住户代表的银行卡（{{number}}）用于{item}返还""",
            $$"""{mgr}{when}更正{paper}所附卡号{{number}}""");
    }

    private static int Doubled(int digit) => digit > 4 ? (2 * digit) - 9 : 2 * digit;
}
