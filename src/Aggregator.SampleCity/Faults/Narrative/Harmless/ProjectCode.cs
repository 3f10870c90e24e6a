namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>Eighteen digits that look like an identity number and whose check digit is wrong.</summary>
internal sealed class ProjectCode() : SentenceDecoy(Part.Proactive, "SENSITIVE")
{
    protected override string Sentence(Scene scene)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var random = scene.Random;
        var head = $"99{random.Between(1000, 9999)}{scene.Year}{random.Between(10, 12)}{random.Between(10, 28)}{random.Between(100, 999)}";
        var right = "10X98765432"[weights.Select((weight, i) => weight * (head[i] - '0')).Sum() % 11];
        var code = head + (right is '9' or 'X' ? '0' : (char)(right + 1));
        return scene.Say(
            $$"""{project}（项目代码{{code}}）招标结果{when}公布""",
            $$"""公共资源交易编号{{code}}的{paper}已上网，{mgr}{how}核对""",
            $$"""{mgr}公布{project}，备案流水号为{{code}}""",
            $$"""{item}批次号{{code}}下的名单共{#20-90}人，{who}可查""");
    }
}
