namespace Aggregator.SampleCity.Faults.Narrative.Gaps;

/// <summary>A gap of blanks before the measure.</summary>
internal sealed class PlaceholderBlank() : SentenceFault(Part.Proactive, "PLACEHOLDER", "LOST_NUMBER")
{
    protected override string Sentence(Scene scene)
    {
        // Blanks that a page does not run together.
        var gap = scene.Random.Pick(["　　", "　　　", "　　　　"]);
        return scene.Say(
            $$"""{self}{when}更新{item}信息{{gap}}条，{mgr}{how}校对""",
            $$"""{item}专栏全年上传{paper}{{gap}}件，{place}占多数""",
            $$"""{mgr}{how}推送{project}动态{{gap}}条，{who}转发""",
            $$"""{when}在{place}张贴{paper}{{gap}}件，{mgr}拍照留存""",
            $$"""{mgr}回应{who}关切{{gap}}件，{item}最受关注""",
            $$"""全年解读{paper}{{gap}}件，由{mgr}{how}配图""");
    }
}
