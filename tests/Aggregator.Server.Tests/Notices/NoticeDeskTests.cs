using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Data.Rows;
using Aggregator.Jobs.Nights;
using Aggregator.Pipeline;
using Aggregator.Server.Notices;
using Aggregator.Server.Tests.Web;
using Aggregator.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Server.Tests.Notices;

/// <summary>What people are told of the nights: once, in spite of everything, and not for ever.</summary>
[TestClass]
public sealed class NoticeDeskTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 3, 10, 2, 0, 0, ChinaTime.Offset));
    private readonly Store _store;
    private readonly RunStore _runs;
    private readonly NoticeStore _notices;
    private readonly Recorder _mail = new("smtp");
    private readonly Recorder _web = new("webhook");

    public NoticeDeskTests()
    {
        _store = new Store(StoreOptions.Parse(null, null, _folder.Path));
        (_runs, _notices) = (new RunStore(_store, _clock), new NoticeStore(_store, _clock));
    }

    private static CancellationToken Stop => CancellationToken.None;

    private WatchStore Watch => new(_store, _clock);

    [TestInitialize]
    public Task MigrateAsync() => new Migrator(_store, _clock).MigrateAsync(dryRun: false, Stop);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [TestMethod]
    public async Task A_night_that_failed_is_told_once_by_each_channel_with_reason_and_link()
    {
        await RunAsync(RunState.Refused, "单位名册“roster.csv”不存在。经办人身份证号11010519491231002X。");
        await Desk().TellAsync(Stop);
        await Desk().TellAsync(Stop);
        var told = _mail.Sent.Single();
        Assert.AreEqual(("night-failed:1", "【全市】2026-03-10 夜间处理失败", "https://gkbg.example.cn/runs/1", "refused"), (told.Id, told.Title, told.Link, told.State));
        Assert.Contains("单位名册", told.Text);
        Assert.DoesNotContain("11010519491231002X", told.ToJson(), "Numbers of persons are masked.");
        Assert.HasCount(1, _web.Sent);
    }

    [TestMethod]
    public async Task A_night_that_went_well_is_told_to_those_who_asked_for_it_alone()
    {
        await RunAsync(RunState.Done);
        await Desk().TellAsync(Stop);
        Assert.IsEmpty(_mail.Sent);
        await Desk(settings => settings.Events = [NoticeEvents.Done]).TellAsync(Stop);
        Assert.AreEqual("night-done:1", _mail.Sent.Single().Id);
    }

    [TestMethod]
    public async Task Nights_that_did_not_run_are_told_in_one_message()
    {
        await Watch.NoteMissedAsync([Missed(8), Missed(9)], Stop);
        await Desk().TellAsync(Stop);
        var told = _mail.Sent.Single();
        Assert.Contains("2026-03-08至2026-03-09共2夜", told.Text);
        Assert.Contains("已安排补做", told.Text);
    }

    [TestMethod]
    public async Task A_night_without_a_sign_of_life_is_told_anew_at_each_attempt()
    {
        var request = await _runs.RequestAsync("night", "{}", null, Stop);
        await _runs.StartOrResumeAsync(request, 2025, new DateOnly(2026, 3, 10), "1", Stop);
        await Desk().TellAsync(Stop);
        Assert.IsEmpty(_mail.Sent);
        _clock.Advance(NightWatch.LongestSilence + TimeSpan.FromMinutes(1));
        await Desk().TellAsync(Stop);
        await Desk().TellAsync(Stop);
        Assert.AreEqual("night-stuck:1:1", _mail.Sent.Single().Id);
    }

    [TestMethod]
    public async Task Nobody_is_told_of_nights_long_ago_when_notices_are_set_up()
    {
        await RunAsync(RunState.Failed);
        _clock.Advance(TimeSpan.FromDays(2));
        await Desk().TellAsync(Stop);
        Assert.IsEmpty(_mail.Sent);
    }

    [TestMethod]
    public async Task A_channel_that_fails_holds_up_no_other_and_is_tried_again_after_its_wait()
    {
        await RunAsync(RunState.Failed);
        _mail.Problem = "连不上邮件服务器。";
        await Desk().TellAsync(Stop);
        Assert.HasCount(1, _web.Sent);
        _mail.Problem = null;
        await Desk().TellAsync(Stop);
        Assert.IsEmpty(_mail.Sent, "Its time has not come.");
        _clock.Advance(NoticeDesk.Waits[0]);
        await Desk().TellAsync(Stop);
        Assert.HasCount(1, _mail.Sent);
        Assert.HasCount(1, _web.Sent);
    }

    [TestMethod]
    public async Task What_cannot_be_sent_for_a_day_is_given_up_and_says_why()
    {
        await RunAsync(RunState.Failed);
        _mail.Problem = "连不上邮件服务器。";
        for (var i = 0; i <= NoticeDesk.Waits.Length; i++)
        {
            await Desk().TellAsync(Stop);
            _clock.Advance(i < NoticeDesk.Waits.Length ? NoticeDesk.Waits[i] : TimeSpan.FromDays(9));
        }

        _mail.Problem = null;
        await Desk().TellAsync(Stop);
        Assert.IsEmpty(_mail.Sent);
        var view = (await new NoticeLog(_notices).RecentAsync(9, Stop)).Single(one => one.Channel == "邮件");
        Assert.AreEqual(("没有发出，不再重试", NoticeDesk.Waits.Length + 1, "连不上邮件服务器。"), (view.State, view.Attempts, view.Problem));
    }

    [TestMethod]
    public async Task A_process_that_dies_while_it_sends_leaves_the_message_to_the_next()
    {
        await RunAsync(RunState.Failed);
        _mail.Problem = "";
        await Desk().TellAsync(Stop);
        _mail.Problem = null;
        _clock.Advance(NoticeDesk.Waits[0]);
        Assert.IsNotNull(await _notices.TakeAsync(["smtp"], TimeSpan.FromMinutes(3), Stop));
        await Desk().TellAsync(Stop);
        Assert.IsEmpty(_mail.Sent, "The dead one's lease.");
        _clock.Advance(TimeSpan.FromMinutes(3));
        await Desk().TellAsync(Stop);
        Assert.HasCount(1, _mail.Sent);
    }

    [TestMethod]
    public async Task A_crash_of_ours_while_sending_is_one_more_attempt_and_costs_nobody_else()
    {
        await RunAsync(RunState.Failed);
        _mail.Crash = true;
        await Desk().TellAsync(Stop);
        Assert.HasCount(1, _web.Sent);
        Assert.Contains("程序发送时出错", (await new NoticeLog(_notices).RecentAsync(9, Stop)).Single(one => one.Channel == "邮件").Problem);
    }

    [TestMethod]
    public async Task Many_processes_at_once_tell_each_thing_once()
    {
        await RunAsync(RunState.Failed);
        await RunAsync(RunState.DoneWithFaults);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Desk().TellAsync(Stop))));
        CollectionAssert.AreEquivalent(new[] { "night-failed:1", "night-faults:2" }, _mail.Sent.Select(one => one.Id).ToList());
        CollectionAssert.AreEquivalent(new[] { "night-failed:1", "night-faults:2" }, _web.Sent.Select(one => one.Id).ToList());
    }

    [TestMethod]
    public async Task What_waits_for_a_decision_is_told_once_a_day_to_those_who_asked_for_it_in_the_morning_and_names_no_unit()
    {
        var data = new FakeSiteData { Snapshot = BusyNight.Create().Snapshot };
        NoticeDesk Asked() => Desk(settings => settings.Events = [NoticeEvents.Waiting], new WaitingDecisions(data, new FakeDecisionLog(), new FakeReviewDesk()));
        await Desk(waiting: new WaitingDecisions(data, new FakeDecisionLog(), new FakeReviewDesk())).TellAsync(Stop);
        await Asked().TellAsync(Stop);
        Assert.IsEmpty(_mail.Sent, "nobody asked for it, or it is night");

        _clock.Advance(TimeSpan.FromHours(7));
        await Asked().TellAsync(Stop);
        _clock.Advance(TimeSpan.FromHours(8));
        await Asked().TellAsync(Stop);
        var told = _mail.Sent.Single();
        Assert.AreEqual(("decision-waiting:2026-03-10", "https://gkbg.example.cn/"), (told.Id, told.Link));
        StringAssert.Contains(told.Title, "有事项待处理");
        StringAssert.Contains(told.Text, "个单位未报");
        foreach (var unit in data.Snapshot!.Roster.Units)
        {
            Assert.DoesNotContain(unit.Name, told.Text);
        }

        _clock.Advance(TimeSpan.FromDays(1));
        await Asked().TellAsync(Stop);
        Assert.AreEqual("decision-waiting:2026-03-11", _mail.Sent[^1].Id);
        Assert.HasCount(2, _mail.Sent);
    }

    private static MissedNight Missed(int day)
    {
        var due = new DateTimeOffset(2026, 3, day, 1, 30, 0, ChinaTime.Offset);
        return new MissedNight(new DateOnly(2026, 3, day), due, new DateTimeOffset(2026, 3, 10, 1, 30, 0, ChinaTime.Offset), MadeUp: true);
    }

    private NoticeDesk Desk(Action<NoticeSettings>? change = null, WaitingDecisions? waiting = null)
    {
        var settings = new NoticeSettings { SiteUrl = "https://gkbg.example.cn/" };
        change?.Invoke(settings);
        var news = new NightNews(_runs, Watch, new SnapshotLoader(_runs, new LedgerStore(_store, _clock)), settings, _clock, waiting);
        return new NoticeDesk(news, _notices, [_mail, _web], _clock, NullLogger<NoticeDesk>.Instance);
    }

    private async Task RunAsync(RunState state, string message = "")
    {
        var request = await _runs.RequestAsync("night", "{}", null, Stop);
        var run = await _runs.StartOrResumeAsync(request, 2025, new DateOnly(2026, 3, 10), "1", Stop);
        await _runs.FinishAsync(run.Id, state, message, Stop);
    }

    private sealed class Recorder(string name) : INoticeChannel
    {
        private readonly Lock _turn = new();

        public string Name => name;

        public List<NoticeMessage> Sent { get; } = [];

        public string? Problem { get; set; }

        public bool Crash { get; set; }

        public async Task<string> SendAsync(NoticeMessage message, CancellationToken stop)
        {
            await Task.Yield();
            if (Crash)
            {
                throw new InvalidOperationException("The process is gone.");
            }

            if (Problem is { } problem)
            {
                throw new NoticeNotSentException(problem);
            }

            lock (_turn)
            {
                Sent.Add(message);
            }

            return "";
        }
    }
}
