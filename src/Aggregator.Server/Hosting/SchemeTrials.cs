using System.Collections.Concurrent;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Core.Snapshots;
using Aggregator.Intake;
using Aggregator.Intake.Schemes;
using Aggregator.Pipeline.Trials;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Hosting;

/// <summary>Trials in memory: one at a time for the whole site, a result for each person, the oldest forgotten first.</summary>
internal sealed class SchemeTrials(TimeProvider clock, ILogger<SchemeTrials> log) : ISchemeTrials, IDisposable
{
    private const int Kept = 10;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _one = new(1, 1);

    private readonly ConcurrentDictionary<string, SchemeTrialView> _byAccount = new(StringComparer.Ordinal);

    /// <summary>What is at work, for tests to wait for.</summary>
    internal Task Work { get; private set; } = Task.CompletedTask;

    public HandInOutcome Start(CitySnapshot night, Person person, byte[] bytes, string fileName)
    {
        if (bytes.Length > ISchemeTrials.MostBytes)
        {
            return new(false, $"没有试算：文件“{fileName}”超过{ISchemeTrials.MostBytes >> 20} MB，不像一份评分方案，请核对是否选错了文件。", []);
        }

        if (!_one.Wait(0))
        {
            return new(false, "没有试算：另一份方案正在试算，请一两分钟后再试。", []);
        }

        ScoringScheme tried;
        try
        {
            tried = SchemeFile.Read(bytes, fileName).Scheme;
        }
        catch (RefusedInputException refused)
        {
            _one.Release();
            return new(false, $"没有试算：方案有{refused.Messages.Count}处要改正。", refused.Messages);
        }
        catch
        {
            _one.Release();
            throw;
        }

        var view = new SchemeTrialView(fileName, tried.Name, clock.GetUtcNow());
        Keep(person, view);
        // The page does not wait: it asks again until the result is there.
        Work = Task.Run(() => RunAsync(night, person, tried, view));
        return new(true, $"方案“{tried.Name}”没有发现问题，已开始试算。", []);
    }

    public SchemeTrialView? Of(Person person) => _byAccount.GetValueOrDefault(person.Account);

    public void Dispose() => _one.Dispose();

    private async Task RunAsync(CitySnapshot night, Person person, ScoringScheme tried, SchemeTrialView view)
    {
        var work = Task.Run(() => Try(night, tried));
        try
        {
            var years = await work.WaitAsync(Longest, clock);
            Keep(person, view with { Ended = clock.GetUtcNow(), Years = years });
        }
        catch (RefusedInputException refused)
        {
            Keep(person, view with { Ended = clock.GetUtcNow(), Problem = string.Join('；', refused.Messages) });
        }
        catch (TimeoutException)
        {
            Keep(person, view with { Ended = clock.GetUtcNow(), Problem = $"试算超过{Longest.TotalMinutes:0}分钟仍未完成，已不再等待；请减少方案中权重扰动的次数后重试。" });
        }
        catch (Exception broken)
        {
            log.LogError(broken, "A trial of a scheme crashed");
            Keep(person, view with { Ended = clock.GetUtcNow(), Problem = "试算时程序出错，没有结果；现行方案和名次不受影响。请把方案文件交给系统管理员。" });
        }
        finally
        {
            // What is still at work holds the place of the next one until it has ended.
            await work.ContinueWith(_ => _one.Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private static IReadOnlyList<SchemeTrialYear> Try(CitySnapshot night, ScoringScheme tried)
    {
        int[] years = [night.Year - 1, night.Year];
        var onFile = years.Where(year => night.Submissions.Any(s => s.Status == SubmissionStatus.Accepted && s.Year == year)).ToList();
        return onFile.Count == 0
            ? throw new RefusedInputException([$"库中没有{night.Year - 1}、{night.Year}年度已采纳的报告，无从试算。"])
            : [.. onFile.Select(year => SchemeTrialYears.Of(SchemeTrial.Compare(0, night, year, tried)))];
    }

    private void Keep(Person person, SchemeTrialView view)
    {
        _byAccount[person.Account] = view;
        foreach (var (account, _) in _byAccount.OrderByDescending(one => one.Value.Started).Skip(Kept))
        {
            _byAccount.TryRemove(account, out _);
        }
    }
}
