using System.Text;

namespace Aggregator.SampleCity.Faults.Narrative.Leaks;

/// <summary>Words read in the wrong code page.</summary>
internal sealed class Mojibake() : SentenceFault(Part.Management, "GARBLED")
{
    protected override string Sentence(Scene scene)
    {
        var noise = Noise(scene);
        return scene.Say(
            $$"""{self}{how}完善{{noise}}，{mgr}按时归档""",
            $$"""{{noise}}由{mgr}{when}移交，{item}同步更新""",
            $$"""{paper}编号{{noise}}，{mgr}{how}备查""",
            $$"""{mgr}对{item}实行{{noise}}管理，{place}先行""",
            $$"""{when}，{self}与{{noise}}核对{project}目录""",
            $$"""{who}反映{{noise}}等问题，{mgr}{how}处理""");
    }

    // Both ways a wrong code page shows in a report; all of it can be printed in GBK too.
    private static string Noise(Scene scene)
    {
        if (scene.Random.Percent(30))
        {
            return scene.Random.Pick(["锟斤拷锟斤拷锟斤拷", "烫烫烫烫屯屯屯", "锟斤拷锟脚癸拷锟斤拷"]);
        }

        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        var word = scene.Random.Pick(["信息公开目录", "审查登记制度", "档案管理规范", "主动公开清单", "监督检查机制"]);
        return string.Concat(gbk.GetString(Encoding.UTF8.GetBytes(word)).Where(c => c is >= '一' and <= '龥'));
    }
}
