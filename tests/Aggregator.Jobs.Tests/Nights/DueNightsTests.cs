using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Data.Rows;
using Aggregator.Jobs.Nights;
using Aggregator.Pipeline;
using Aggregator.Testing;

namespace Aggregator.Jobs.Tests.Nights;

/// <summary>Which nights are asked for, whatever the scheduler fired.</summary>
[TestClass]
public sealed class DueNightsTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeClock _clock = new(At(10, 1, 30));
    private readonly Store _store;
    private readonly RunStore _runs;

    public DueNightsTests()
    {
        _store = new Store(StoreOptions.Parse(null, null, _folder.Path));
        _runs = new RunStore(_store, _clock);
    }

    private static CancellationToken Stop => CancellationToken.None;

    [TestInitialize]
    public Task MigrateAsync() => new Migrator(_store, _clock).MigrateAsync(dryRun: false, Stop);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [TestMethod]
    public async Task At_its_time_tonights_night_is_asked_for_once()
    {
        await AskAsync(isTime: true);
        await AskAsync(isTime: true);
        await AskAsync(isTime: false);
        Assert.AreEqual("10", await AskedAsync());
    }

    [TestMethod]
    public async Task Two_nights_without_a_service_are_made_up_oldest_first_before_tonights()
    {
        await NightAsync(isTime: true);
        Sleep(At(13, 1, 30));
        await AskAsync(isTime: true);
        Assert.AreEqual("10, 11 made up on 13, 12 made up on 13, 13", await AskedAsync());
        CollectionAssert.AreEqual(new[] { 11, 12 }, (await Missed()).Select(night => night.Day.Day).ToList());
        Assert.IsTrue((await Missed()).All(night => night.MadeUp && night.NoticedAt == At(13, 1, 30)));
        Assert.AreEqual(At(11, 1, 30), (await Missed())[0].DueAt);
    }

    [TestMethod]
    public async Task A_service_that_comes_back_by_day_makes_up_at_once_though_the_scheduler_has_forgotten()
    {
        await NightAsync(isTime: true);
        Sleep(At(12, 9, 0));
        await AskAsync(isTime: false);
        Assert.AreEqual("10, 11 made up on 12, 12", await AskedAsync());
    }

    [TestMethod]
    public async Task A_night_whose_time_has_not_come_is_not_asked_for()
    {
        await NightAsync(isTime: true);
        Sleep(At(12, 0, 40));
        await AskAsync(isTime: true);
        Assert.AreEqual("10, 11 made up on 12", await AskedAsync());
        Sleep(At(12, 1, 30));
        await AskAsync(isTime: true);
        Assert.AreEqual("10, 11 made up on 12, 12", await AskedAsync());
    }

    [TestMethod]
    public async Task What_lies_too_far_back_is_written_down_and_not_made_up()
    {
        await NightAsync(isTime: true);
        Sleep(At(15, 1, 30));
        await AskAsync(isTime: true, makeUpDays: 2);
        Assert.AreEqual("10, 13 made up on 15, 14 made up on 15, 15", await AskedAsync());
        Assert.AreEqual("11 False, 12 False, 13 True, 14 True", string.Join(", ", (await Missed()).Select(night => $"{night.Day.Day} {night.MadeUp}")));
    }

    [TestMethod]
    public async Task Nothing_was_missed_before_the_first_scheduled_night()
    {
        await NightByHandAsync(10);
        Sleep(At(14, 9, 0));
        await AskAsync(isTime: false);
        Assert.AreEqual("10 by hand", await AskedAsync());
        Assert.IsEmpty(await Missed());
    }

    [TestMethod]
    public async Task A_night_of_another_day_by_hand_is_no_look_of_that_day()
    {
        await NightAsync(isTime: true);
        Sleep(At(12, 9, 0));
        await NightByHandAsync(11);
        await AskAsync(isTime: false);
        Assert.AreEqual("10, 11 by hand, 11 made up on 12, 12", await AskedAsync());
    }

    [TestMethod]
    public async Task Whoever_looked_by_hand_today_has_newer_figures_than_any_night_before()
    {
        await NightAsync(isTime: true);
        Sleep(At(12, 9, 0));
        await NightByHandAsync(12);
        await AskAsync(isTime: false);
        Assert.AreEqual("10, 12 by hand", await AskedAsync());
    }

    [TestMethod]
    public async Task A_night_that_was_cut_off_is_finished_and_not_made_up()
    {
        await AskAsync(isTime: true);
        Sleep(At(12, 9, 0));
        await AskAsync(isTime: false);
        Assert.AreEqual("10, 11 made up on 12, 12", await AskedAsync());
    }

    [TestMethod]
    public async Task A_clock_that_was_set_back_asks_for_nothing_twice()
    {
        await NightAsync(isTime: true);
        Sleep(At(8, 1, 30));
        await AskAsync(isTime: false);
        Assert.AreEqual("10", await AskedAsync());
        Assert.IsEmpty(await Missed());
    }

    [TestMethod]
    public async Task Without_a_city_nothing_is_asked_for()
    {
        await Due(7, city: null).AskAsync(isTime: true, Stop);
        Assert.AreEqual("", await AskedAsync());
    }

    private static DateTimeOffset At(int day, int hour, int minute) => new(2026, 3, day, hour, minute, 0, ChinaTime.Offset);

    private void Sleep(DateTimeOffset until) => _clock.Advance(until - _clock.GetUtcNow());

    private Task AskAsync(bool isTime, int makeUpDays = 7) => Due(makeUpDays, new ScheduledCity("roster.csv", "inbox", null, "out")).AskAsync(isTime, Stop);

    private DueNights Due(int makeUpDays, ScheduledCity? city) => new(_runs, new WatchStore(_store, _clock), new NightRequests(_runs, _clock, city), new NightWatch(makeUpDays), _clock);

    private async Task NightAsync(bool isTime)
    {
        await AskAsync(isTime);
        await FinishAsync((await _runs.NextUnfinishedRequestAsync(Stop))!.Value);
    }

    private async Task NightByHandAsync(int day)
    {
        var night = new NightParameters("roster.csv", "inbox", 2025, new DateOnly(2026, 3, day), "out");
        await FinishAsync(await _runs.RequestAsync(NightParameters.RequestKind, night.ToJson(), null, Stop));
    }

    private async Task FinishAsync(long request)
    {
        var night = NightParameters.FromJson((await _runs.GetRequestAsync(request, Stop)).ParametersJson);
        var run = await _runs.StartOrResumeAsync(request, night.Year, night.AsOf, "1", Stop);
        await _runs.FinishAsync(run.Id, RunState.Done, "", Stop);
    }

    private Task<IReadOnlyList<MissedNight>> Missed() => new WatchStore(_store, _clock).MissedAsync(DateOnly.MinValue, DateOnly.MaxValue, Stop);

    private async Task<string> AskedAsync()
    {
        await using var context = _store.Open();
        return string.Join(", ", context.RunRequests.OrderBy(row => row.Id).ToList().Select(row => (NightParameters.FromJson(row.ParametersJson), row.DedupeKey))
            .Select(one => one.Item1.AsOf.Day + (one.Item1.MadeUpOn is { } on ? $" made up on {on.Day}" : one.DedupeKey.StartsWith("scheduled:", StringComparison.Ordinal) ? "" : " by hand")));
    }
}
