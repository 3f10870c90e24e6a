using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Pipeline.Stages;
using Aggregator.Server.Commands;
using Aggregator.Server.Web.Filing;

namespace Aggregator.Server.Hosting;

/// <summary>Runs the verb's check for the web: few at a time, each for a bounded time; large bytes are read by bounded readers and child processes as at night.</summary>
internal sealed class PrecheckDesk : IPrecheckDesk, IDisposable
{
    /// <summary>At a time.</summary>
    public const int Most = 2;

    private readonly SemaphoreSlim _slots = new(Most);

    public async Task<PrecheckView?> TryAsync(Func<CancellationToken, Task<byte[]>> read, string fileName, Unit? unit, int? year, CitySnapshot? city, Func<string, bool> maySee, CancellationToken stop)
    {
        if (!await _slots.WaitAsync(0, stop))
        {
            return null;
        }

        return await RunAsync(read, fileName, unit, year, city, maySee, stop);
    }

    /// <summary>The same for whoever can wait.</summary>
    public async Task<PrecheckView> WaitAsync(Func<CancellationToken, Task<byte[]>> read, string fileName, Unit? unit, int? year, CitySnapshot? city, Func<string, bool> maySee, CancellationToken stop)
    {
        await _slots.WaitAsync(stop);
        return await RunAsync(read, fileName, unit, year, city, maySee, stop);
    }

    public void Dispose() => _slots.Dispose();

    private async Task<PrecheckView> RunAsync(Func<CancellationToken, Task<byte[]>> read, string fileName, Unit? unit, int? year, CitySnapshot? city, Func<string, bool> maySee, CancellationToken stop)
    {
        try
        {
            var bytes = await ReadAsync(read, stop);
            var known = (city?.Roster ?? new Roster([]), city?.Calendar ?? OfficeCalendar.None);
            var result = await BoundedWork.RunAsync(own => Precheck.Check(bytes, fileName, unit?.Name, year, unit?.Kind, known, own, (of, before) => maySee(of.Code) ? city?.Accepted(of.Code, before) : null), BoundedWork.PerItem, stop);
            return new PrecheckView([.. result.Submissions.Zip(result.FindingsOf, result.LastYears)], result.Faults.Count, null);
        }
        catch (TimeoutException)
        {
            return new PrecheckView([], 0, "读取和核验用时超过上限，已经停止；请去掉图片、拆分文件，或另存为docx后再试。");
        }
        finally
        {
            _slots.Release();
        }
    }

    // Whoever sends a byte a minute would hold the place for ever.
    private static async Task<byte[]> ReadAsync(Func<CancellationToken, Task<byte[]>> read, CancellationToken stop)
    {
        using var own = CancellationTokenSource.CreateLinkedTokenSource(stop);
        own.CancelAfter(BoundedWork.PerItem);
        try
        {
            return await read(own.Token);
        }
        catch (OperationCanceledException slow) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException("The file took too long to come.", slow);
        }
    }
}
