using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Deadlines;

[TestClass]
public sealed class SubmissionStatesTests
{
    [TestMethod]
    public void Every_state_has_a_sentence_and_a_next_step_in_Chinese()
    {
        CollectionAssert.AreEqual(new[] { "已收到", "已读取", "已核验", "待归属", "无法读取", "非年度报告", "退回修改", "已采纳", "已被更正件替代" }, SubmissionStates.All.Select(s => s.Name).ToArray());
        foreach (var state in SubmissionStates.All)
        {
            Assert.EndsWith("。", state.Sentence);
            Assert.EndsWith("。", state.NextStep);
            Assert.EndsWith("。", state.UnitStep);
            Assert.DoesNotContain("index.csv", state.UnitStep);
            Assert.DoesNotContain("请报送单位", state.UnitStep);
        }
    }

    [TestMethod]
    public void Every_move_leads_to_a_state_by_somebody_who_may_move()
    {
        foreach (var move in SubmissionStates.All.SelectMany(state => state.Moves))
        {
            Assert.IsNotNull(SubmissionStates.Find(move.To));
            CollectionAssert.Contains(SubmissionStates.Movers.ToArray(), move.By);
        }
    }

    [TestMethod]
    public void Every_state_can_be_reached_from_the_first()
    {
        var reached = new HashSet<string> { SubmissionStates.First.Code };
        while (SubmissionStates.All.Where(s => reached.Contains(s.Code)).SelectMany(s => s.Moves).Any(move => reached.Add(move.To)))
        {
        }

        Assert.HasCount(SubmissionStates.All.Count, reached);
    }

    [TestMethod]
    public void What_the_night_gives_a_file_is_a_state_of_the_same_name()
    {
        foreach (var status in Enum.GetValues<SubmissionStatus>())
        {
            Assert.AreEqual(status.ChineseName(), SubmissionStates.Of(status).Name);
        }
    }

    [TestMethod]
    public void Only_a_person_sends_back_and_only_a_new_file_replaces()
    {
        Assert.IsTrue(SubmissionStates.Allows("accepted", "returned", "office"));
        Assert.IsFalse(SubmissionStates.Allows("accepted", "returned", "system"));
        Assert.IsFalse(SubmissionStates.Allows("unreadable", "accepted", "office"));
        Assert.IsTrue(SubmissionStates.Allows("returned", "superseded", "unit"));
    }

    [TestMethod]
    public void A_report_sent_back_says_why_and_until_when_and_that_the_day_is_past()
    {
        var order = new ReturnOrder("B01", 2025, "", "表二不平。", "张三", new ChinaMoment(new DateOnly(2026, 3, 1)), new DateOnly(2026, 3, 16));
        var file = new Checking.ReportDraft().Submit(SubmissionStatus.Returned) with { Returned = order };
        Assert.AreEqual("退回修改：2026-03-01由张三退回，原因：表二不平。本件不计入汇总；此前另有报告被采纳的，在新件被采纳前继续有效。", SubmissionStates.SentenceOf(file, new DateOnly(2026, 3, 16)));
        Assert.EndsWith("答复期限2026-03-16已过1天，仍未收到修改件。", SubmissionStates.SentenceOf(file, new DateOnly(2026, 3, 17)));
        Assert.AreEqual("请按退回修改通知逐条改正，于2026-03-16前重新报送。", SubmissionStates.UnitStepOf(file, new DateOnly(2026, 3, 16), 2));
        Assert.AreEqual("请报送单位按退回修改通知逐条改正，于2026-03-16前重新报送。", SubmissionStates.NextStepOf(file, new DateOnly(2026, 3, 16)));
        Assert.AreEqual("请报送单位立即按退回修改通知逐条改正并重新报送；确有困难的，请书面说明。", SubmissionStates.NextStepOf(file, new DateOnly(2026, 3, 17)));
    }
}
