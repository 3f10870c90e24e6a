namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Concrete problems and measures for a section five of one's own.</summary>
internal static class OwnProblems
{
    /// <summary>A problem that can be pointed at.</summary>
    public static string Problem(Scene scene) => scene.Say(
        "{paper}挂网比印发晚{#3-12}天，{who}{when}来电询问",
        "{item}页面有{#3-19}处数据仍是旧口径，{mgr}抽查时发现",
        "{place}查阅点全年只更新{#1-3}次，{paper}已过时",
        "{project}只公布了开工信息，中途变更未跟进",
        "{mgr}仅{#1-2}人兼管公开，{item}答复稿平均压{#3-8}天",
        "{who}反映{item}一栏查找要点{#4-7}次才到");

    /// <summary>What is done about one.</summary>
    public static string Measure(Scene scene) => scene.Say(
        "{mgr}已着手重排{item}目录，{when}前完成",
        "拟由{mgr}{how}核对{paper}，错处当日改",
        "下一步增派{#1-3}人到{mgr}，专管{item}",
        "将把{project}进展列入月度清单，{mgr}{how}督促",
        "改进办法是{paper}定稿即挂网，由{mgr}{how}登记");
}
