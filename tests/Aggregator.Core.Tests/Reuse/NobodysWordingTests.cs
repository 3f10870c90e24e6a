using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Reuse;

[TestClass]
public class NobodysWordingTests
{
    private static ReuseText Text(string unit, int year, string text) =>
        new($"{unit}/{year}", unit, unit + "单位名称", [], year, "report", text, new TextSpan(0, text.Length), []);

    private static IReadOnlyList<ReusePassage> Between(string a, string b) => PassageFinder.Find([Text("甲", 2025, a), Text("乙", 2025, b)]);

    [TestMethod]
    public void Two_units_that_study_the_same_rules_have_not_copied()
    {
        const string titles = "《云川市重点领域信息公开实施细则》、《云川市新媒体账号管理和考核评分办法》、《云川市公共企事业单位办事公开实施办法》";
        Assert.IsEmpty(Between($"春耕前，机关党委逐条学习{titles}，窗口咨询少了一成。", $"三季度末，法规处组织抽测{titles}，全员合格。"));
        Assert.HasCount(1, Between(titles.Replace("《", "").Replace("》", ""), "另附" + titles.Replace("《", "").Replace("》", "")));
    }

    [TestMethod]
    public void The_words_of_an_article_are_quoted_and_not_copied()
    {
        const string quoted = "第二十三条规定：“征求意见的时间不算在答复期限以内，逾期没有提出意见的，由收到申请的机关自行决定能不能公开并且写明理由。”";
        Assert.IsEmpty(Between("依照" + quoted + "本处照此办结两件。", "局里对照" + quoted + "补寄了三封告知书。"));
        Assert.HasCount(1, Between("有人提出：" + quoted["第二十三条规定：".Length..], "又有人提出：" + quoted["第二十三条规定：".Length..]));
    }

    [TestMethod]
    public void A_contact_line_may_stay_the_same_every_year()
    {
        const string contact = "如对本年报有不明白之处，可到云川市滨河西路百花里大厦联系办公室值班人员（地址：云川市滨河西路百花里大厦北楼；邮编：100000；电话：0100-8021000；电子邮箱：xxgk@example.cn）。";
        Assert.IsEmpty(PassageFinder.Find([Text("甲", 2024, contact + "全年召开会议三次。"), Text("甲", 2025, "今年新设窗口一个。" + contact)]));
    }

    [TestMethod]
    public void A_list_of_figures_in_one_frame_is_nobodys()
    {
        static string List(int seed) => "上半年平台发布：" + string.Join("，", new[] { "图文", "视频", "问答", "图解", "直播", "海报" }.Select((kind, i) => $"{kind}稿件{(seed * 7) + i}篇、阅读{(seed * 31) + (i * 13)}次")) + "。";
        Assert.IsEmpty(Between(List(3), List(11)));
        Assert.HasCount(1, Between(List(3), "附：" + List(3)));
    }

    [TestMethod]
    public void Nothing_of_the_old_forms_preface_is_held_against_the_two_seeds_that_share_it()
    {
        ReuseText Seed(string name) => Text(name, 2008, File.ReadAllText(Needs.Shared("seeds", name + ".txt")));
        var preface = new[] { Seed("s002-02"), Seed("s002-09"), Seed("s002-13") };
        Assert.IsEmpty(PassageFinder.Find(preface).Where(p => p.A.Snippet.Contains("全文包括") || p.B.Snippet.Contains("全文包括")).Select(p => p.A.Snippet));
    }

    [TestMethod]
    public void The_sentence_two_seeds_share_is_found_at_its_place()
    {
        ReuseText Seed(string name) => Text(name, 2021, File.ReadAllText(Needs.Shared("seeds", name + ".txt")));
        var passage = Assert.ContainsSingle(PassageFinder.Find([Seed("s000"), Seed("s002-03")]).Where(p => p.Kind == "peer"));
        var (first, second) = passage.A.Unit == "s000" ? (passage.A.Span, passage.B.Span) : (passage.B.Span, passage.A.Span);
        Assert.AreEqual("copied", passage.Verdict);
        Assert.IsTrue(first.Contains(new TextSpan(2207, 56)) && second.Contains(new TextSpan(599, 56)), $"{first} {second}");
    }
}
