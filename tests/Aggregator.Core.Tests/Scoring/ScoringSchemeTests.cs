using Aggregator.Core.Scoring;

namespace Aggregator.Core.Tests.Scoring;

[TestClass]
public class ScoringSchemeTests
{
    [TestMethod]
    public void The_default_scheme_has_a_hundred_points_and_a_version()
    {
        Assert.AreEqual(100, ScoringScheme.Default.Leaves.Sum(leaf => leaf.Points));
        Assert.AreEqual("默认方案 1", ScoringScheme.Default.Name);
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
    [DataRow("""{"name":"x","version":"1","levels":[{"code":"A","name":"a","points":100,"leaves":[{"code":"A11","name":"b","points":90}]}],"grades":[["好",0]]}""", "指标A的末级分值合计90不等于其分值100")]
    [DataRow("""{"name":"x","version":"1","levels":[{"code":"A","name":"a","points":100,"leaves":[{"code":"Z99","name":"b","points":100}]}],"grades":[["好",0]]}""", "不认识的末级指标Z99")]
    [DataRow("""{"name":"x","version":"1","levels":[{"code":"A","name":"a","points":100,"leaves":[{"code":"A11","name":"b","points":100}]}],"grades":[["好",60]]}""", "最低一级从0分起")]
    [DataRow("""{"name":"x","version":"1","levels":[{"code":"A"}],"grades":[["好",0]]}""", "缺少leaves")]
    public void A_wrong_scheme_is_refused_with_a_reason(string json, string reason) =>
        StringAssert.Contains(Assert.ThrowsExactly<InvalidScoringSchemeException>(() => ScoringScheme.Load(json)).Message, reason);
}
