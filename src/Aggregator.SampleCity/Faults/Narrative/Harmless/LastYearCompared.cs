namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>A count beside last year's, with last year's year.</summary>
internal sealed class LastYearCompared() : SentenceDecoy(Part.Platform, "WRONG_YEAR", "TEXT_TEXT")
{
    protected override string Sentence(Scene scene)
    {
        var before = scene.Random.Between(60, 700);
        var diff = scene.Random.Between(5, 90);
        var (now, last) = (before + diff, scene.Year - 1);
        return scene.Say(
            $$"""公众号留言{{now}}条，比{{last}}年的{{before}}条多{{diff}}条，{item}占比最高""",
            $$"""{item}栏访问{{now}}次，{{last}}年为{{before}}次，增加{{diff}}次""",
            $$"""{place}终端使用{{now}}次，较{{last}}年净增{{diff}}次，{who}居多""",
            $$"""与{{last}}年{{before}}次相比，{paper}下载升至{{now}}次，{mgr}{how}分析原因""",
            $$"""{project}专题点赞{{now}}次，同比（{{last}}年{{before}}次）增加{{diff}}次""");
    }
}
