using Aggregator.Core.Scoring.Schemes;

namespace Aggregator.Core.Tests.Scoring;

[TestClass]
public class ScoringSchemeTests
{
    [TestMethod]
    public void The_default_scheme_has_a_hundred_points_and_a_version()
    {
        Assert.AreEqual(100, ScoringScheme.Default.Leaves.Sum(leaf => leaf.Points));
        Assert.AreEqual("默认方案 2", ScoringScheme.Default.Name);
        CollectionAssert.AreEqual(new[] { "优秀", "良好", "合格", "基本合格", "不合格" }, ScoringScheme.Default.Grades.Select(g => g.Name).ToList());
    }

    [TestMethod]
    [DataRow(90, "优秀")]
    [DataRow(89.99, "良好")]
    [DataRow(70, "合格")]
    [DataRow(60, "基本合格")]
    [DataRow(0, "不合格")]
    public void A_grade_begins_at_its_score(double score, string grade) => Assert.AreEqual(grade, ScoringScheme.Default.GradeOf((decimal)score).Name);

    [TestMethod]
    [DataRow("{}", "缺少name")]
    [DataRow("[1]", "不是评分方案的JSON")]
    [DataRow("not json", "不是评分方案的JSON")]
    [DataRow("""{"name":"x","version":"1","levels":[{"code":"A","name":"a","points":90,"leaves":[{"code":"A11","name":"b","points":90}]}],"grades":[["好",0]]}""", "合计应为100，实际为90")]
    [DataRow("""{"name":"x","version":"1","levels":[{"code":"A","name":"a","points":100,"leaves":[{"code":"A11","name":"b","points":90}]}],"grades":[["好",0]]}""", "指标A的下级分值合计90不等于其分值100")]
    [DataRow("""{"name":"x","version":"1","levels":[{"code":"A","name":"a","points":100,"leaves":[{"code":"Z99","name":"b","points":100}]}],"grades":[["好",0]]}""", "不认识的末级指标Z99")]
    [DataRow("""{"name":"x","version":"1","levels":[{"code":"A","name":"a","points":100,"leaves":[{"code":"A11","name":"b","points":100}]}],"grades":[["好",60]]}""", "最低一级从0分起")]
    [DataRow("""{"name":"x","version":"1","levels":[{"code":"A"}],"grades":[["好",0]]}""", "缺少code、items或leaves")]
    public void A_wrong_scheme_is_refused_with_a_reason(string json, string reason) =>
        StringAssert.Contains(Assert.ThrowsExactly<InvalidScoringSchemeException>(() => ScoringScheme.Load(json)).Message, reason);

    [TestMethod]
    public void A_scheme_that_says_no_bands_takes_the_usual_ones_on_its_own_points()
    {
        var leaf = Single("""{"code":"A11","name":"按期报送","points":100}""");
        Assert.AreEqual("days-late-submitting", leaf.Measure);
        Assert.AreEqual("0:100 3:62.5 10:25 :0", string.Join(' ', leaf.Marking.Bands.Select(band => FormattableString.Invariant($"{band.UpTo}:{band.Points:0.##}"))));
    }

    [TestMethod]
    public void The_tree_has_three_levels_and_a_leaf_without_an_item_is_its_own()
    {
        Assert.AreEqual("A1 报送 A2 公布", string.Join(' ', ScoringScheme.Default.Levels[0].Items.Select(item => $"{item.Code} {item.Name}")));
        var flat = Load("""{"code":"A","name":"时效","points":100,"leaves":[{"code":"A11","name":"按期报送","points":100}]}""");
        Assert.AreEqual("A11 按期报送", string.Join(' ', flat.Levels[0].Items.Select(item => $"{item.Code} {item.Name}")));
    }

    [TestMethod]
    [DataRow("""{"code":"A11","name":"x","points":100,"bands":[{"upTo":0,"points":100},{"upTo":3,"points":50}]}""", "档次有缺口：超过3天没有得分")]
    [DataRow("""{"code":"A11","name":"x","points":100,"bands":[{"points":100},{"upTo":3,"points":50},{"points":0}]}""", "只有最后一档可以不写upTo")]
    [DataRow("""{"code":"A11","name":"x","points":100,"bands":[{"upTo":5,"points":100},{"upTo":3,"points":50},{"points":0}]}""", "档次重叠：3天排在5天之后")]
    [DataRow("""{"code":"A11","name":"x","points":100,"bands":[{"upTo":0,"points":100},{"upTo":3,"points":0},{"points":50}]}""", "档次颠倒：超过3天反而得分更多")]
    [DataRow("""{"code":"A11","name":"x","points":100,"bands":[{"upTo":0,"points":90},{"points":0}]}""", "最好的一档得90分，应为分值100")]
    [DataRow("""{"code":"E41","name":"x","points":100,"bands":[{"upTo":0.05,"points":100}]}""", "超过5%没有得分")]
    [DataRow("""{"code":"A11","name":"x","points":100,"costs":{"late":1}}""", "按档次给分")]
    [DataRow("""{"code":"C11","name":"x","points":100,"bands":[{"points":100}]}""", "按个数扣分")]
    [DataRow("""{"code":"C11","name":"x","points":100,"costs":{}}""", "没有写明broken（勾稽不符）扣几分")]
    [DataRow("""{"code":"C11","name":"x","points":100,"costs":{"broken":101}}""", "应在0和分值100之间")]
    [DataRow("""{"code":"C11","name":"x","points":100,"costs":{"broken":2,"bent":1}}""", "扣分项“bent”不是计量项table-identities所有的")]
    [DataRow("""{"code":"Q1","name":"x","points":100,"measure":"smell"}""", "计量项“smell”不存在")]
    [DataRow("""{"code":"Q1","name":"x","points":60,"measure":"wording"},{"code":"Q2","name":"x","points":40,"measure":"wording"}""", "同一问题会扣两次分")]
    [DataRow("""{"code":"C11","name":"x","points":100,"costs":{"broken":"some"}}""", "不是评分方案的JSON")]
    public void A_leaf_that_cannot_be_marked_is_refused_with_its_code(string leaves, string reason)
    {
        var wrong = Assert.ThrowsExactly<InvalidScoringSchemeException>(() => Load($$"""{"code":"A","name":"a","points":100,"leaves":[{{leaves}}]}"""));
        StringAssert.Contains(wrong.Message, reason);
    }

    [TestMethod]
    [DataRow("\"bonus_max\":-1", "不能为负数")]
    [DataRow("\"merits\":[{\"code\":\"a\",\"name\":\"\",\"points\":1}]", "缺少code、name或points")]
    [DataRow("\"merits\":[{\"code\":\"a\",\"name\":\"甲\",\"points\":1},{\"code\":\"a\",\"name\":\"乙\",\"points\":2}]", "加减分项a重复")]
    [DataRow("\"subGroups\":[{\"group\":\"市政府部门\",\"name\":\"小\",\"when\":\"small\"}]", "when不是no-requests")]
    [DataRow("\"sensitivity\":{\"runs\":5000,\"spread\":0.2,\"seed\":1}", "次数runs应在0至2000之间")]
    [DataRow("\"confirmedCaps\":[{\"rule\":\"NO_SUCH\",\"grade\":\"好\"}]", "不在规则目录中")]
    [DataRow("\"merits\":[null]", "缺少code、name或points")]
    public void Whatever_else_cannot_be_is_refused_too(string part, string reason) =>
        StringAssert.Contains(Assert.ThrowsExactly<InvalidScoringSchemeException>(() => Load("""{"code":"A","name":"a","points":100,"leaves":[{"code":"A11","name":"b","points":100}]}""", "," + part)).Message, reason);

    [TestMethod]
    [DataRow("""{"code":"A11","name":"x","points":79228162514264337593543950335},{"code":"A21","name":"y","points":79228162514264337593543950335}""")]
    [DataRow("""{"code":"E41","name":"x","points":100,"bands":[{"upTo":79228162514264337593543950335,"points":100}]}""")]
    public void Numbers_too_large_to_add_up_are_refused_in_words(string leaves) =>
        StringAssert.Contains(Assert.ThrowsExactly<InvalidScoringSchemeException>(() => Load($$"""{"code":"A","name":"a","points":100,"leaves":[{{leaves}}]}""")).Message, "数字过大");

    [TestMethod]
    public void Depth_and_length_of_a_scheme_are_bounded()
    {
        Assert.ThrowsExactly<InvalidScoringSchemeException>(() => ScoringScheme.Load(new string('[', 5000)));
        Assert.ThrowsExactly<InvalidScoringSchemeException>(() => ScoringScheme.Load(new string(' ', 1_000_001)));
    }

    private static SchemeLeaf Single(string leaf) => Load($$"""{"code":"A","name":"a","points":100,"leaves":[{{leaf}}]}""").Leaves.Single();

    private static ScoringScheme Load(string level, string more = "") => ScoringScheme.Load($$"""{"name":"x","version":"1","levels":[{{level}}],"grades":[["好",0]]{{more}}}""");
}
