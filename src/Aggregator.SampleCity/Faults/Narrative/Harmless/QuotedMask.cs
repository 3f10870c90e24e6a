namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>A rule of masking quoted with its crosses.</summary>
internal sealed class QuotedMask() : SentenceDecoy(Part.Management, "PLACEHOLDER")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "公布{item}名单时，姓名以“××”代替，{mgr}{how}复核",
        "{mgr}规定{who}住址只写到“××村”，门牌一律略去",
        "案例中当事人用“张××”一类写法，{paper}照此处理",
        "身份证件号码中段用“***”遮盖，{mgr}{how}抽验",
        "对外提供{paper}前，按“李XX”的样式隐去姓名，{mgr}把关");
}
