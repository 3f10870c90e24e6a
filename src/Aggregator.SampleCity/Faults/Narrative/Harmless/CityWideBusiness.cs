using Aggregator.Core.Reports;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>A bureau's business that rightly is the whole city's.</summary>
internal sealed class CityWideBusiness() : SentenceDecoy(Part.Management, "SCOPE_MIX")
{
    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => unit.Unit.Kind == UnitKind.Bureau;

    protected override string Sentence(Scene scene) => scene.Say(
        "全市{item}的登记口径由{self}统一，{mgr}{how}解释",
        "{self}主管全市{item}，目录按片区编排，{mgr}维护",
        "面向全市{who}的{paper}，由{mgr}{how}归档",
        "{mgr}为全市{item}编制编码规则，{place}先行试用",
        "{project}服务全市{who}，资料{how}移交{mgr}");
}
