using Aggregator.Core.Checking;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Checking;

[TestClass]
public class SpunFramesTests
{
    [TestMethod]
    [DataRow("在政务效劳中心设立专区。", "政务[效劳]中心")]
    [DataRow("依恳请公开的渠道保持畅通。", "依[恳请]公开")]
    [DataRow("公民、法人和其他集团获取资料。", "法人和其他[集团]")]
    [DataRow("窗口受理,健全规约,随时备查。", "健全[规约]")]
    [DataRow("网上办事便捷，群众利益亲昵相关的事项优先。", "群众利益[亲昵]相关")]
    public void A_strange_word_in_a_fixed_expression_is_shown_with_it(string text, string expected)
    {
        var word = Assert.ContainsSingle(SpunFrames.In(text, 0).ToList());
        Assert.AreEqual(expected, word.Compound.Replace(word.Odd, $"[{word.Odd}]", StringComparison.Ordinal));
        Assert.AreEqual(word.Odd, text.Substring(word.Span.Offset, word.Span.Length));
    }

    [TestMethod]
    [DataRow("政务服务中心受理依申请公开件，公民、法人和其他组织可到场查阅，健全制度，密切联系群众。")]
    [DataRow("测土配方施肥覆盖三个乡镇，水稻纹枯病、稻飞虱统防统治面积扩大，农机购置补贴公示到村。")]
    [DataRow("医院公示抗菌药物目录，开展卒中、胸痛两个中心建设，门诊大厅增设导诊台，床位周转加快。")]
    [DataRow("户籍窗口推行跨省迁移，反诈劝阻成效突出，看守所、拘留所信息按规定不予公开，巡特警支队值守。")]
    [DataRow("山洪沟治理、白蚁防治和小水电清退进展在桃源洞、石鼓岭两处公示，移民后扶资金打卡发放。")]
    [DataRow("说实话，窗口的小姑娘们嗓子都哑了，可来办事的大爷大妈还是排到了台阶下，我们于心不安。")]
    public void The_genre_and_other_fields_break_nothing(string text) => Assert.IsEmpty(SpunFrames.In(text, 0).ToList());

    [TestMethod]
    [DataRow("政务")]
    [DataRow("依恳请公")]
    [DataRow("大厅")]
    [DataRow("")]
    public void A_text_that_ends_inside_an_expression_breaks_nothing(string text) => Assert.IsEmpty(SpunFrames.In(text, 0).ToList());

    [TestMethod]
    public void The_real_spun_text_is_found_without_the_list_and_no_honest_one()
    {
        var seeds = Needs.Shared("seeds");
        foreach (var file in Directory.EnumerateFiles(seeds, "s*.txt").Order(StringComparer.Ordinal))
        {
            var words = SpunPassage.WordsOf([], [], SpunFrames.In(File.ReadAllText(file), 0));
            Assert.AreEqual(Path.GetFileName(file) == "s004.txt", SpunPassage.IsIn(words), $"{file}: {string.Join('、', words.Select(w => w.Compound))}");
        }
    }
}
