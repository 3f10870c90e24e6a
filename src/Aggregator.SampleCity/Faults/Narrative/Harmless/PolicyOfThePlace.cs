using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>The title of a policy with a wider place in it.</summary>
internal sealed class PolicyOfThePlace() : SentenceDecoy(Part.Platform, "SCOPE_MIX", "WRONG_UNIT")
{
    protected override string Sentence(Scene scene)
    {
        var districts = scene.City.Where(u => u.Unit.Kind == UnitKind.District).ToList();
        var district = scene.Random.Pick(districts).Name.Replace("人民政府", "", StringComparison.Ordinal);
        return scene.Say(
            "《澜岫市{item}管理办法》在网站置顶，{mgr}{how}配图",
            "网站新增《澜岫市{item}便民指南》，{place}终端同步",
            "《全市{item}公开标准》挂网，{who}可逐条查看",
            $$"""公众号转载《{{district}}{item}实施细则》，{mgr}注明出处""",
            "《全省{item}事项名录》链接{when}修复，{mgr}{how}检查");
    }
}
