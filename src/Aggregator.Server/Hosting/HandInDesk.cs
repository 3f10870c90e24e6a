using System.Globalization;
using System.Security.Cryptography;
using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Intake.Collecting;
using Aggregator.Intake.Packages;
using Aggregator.Jobs;
using Aggregator.Pipeline;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Filing;

namespace Aggregator.Server.Hosting;

/// <summary>The desk over the vault and the store. Bytes first, then one transaction: a process that dies between leaves bytes nobody has a receipt for, never a receipt without bytes.</summary>
internal sealed class HandInDesk(HandInStore handIns, FileVault vault, FirstLooks looks, UploadQuota quota, ArrivingFiles arriving, Web.ISiteData data, TimeProvider clock, NightRequests? requests = null, IJobEngine? engine = null) : IHandInDesk
{
    public bool HasNights => requests?.IsScheduled ?? false;

    public async Task<KeptFile?> KeepAsync(Stream file, CancellationToken stop)
    {
        quota.AskRoom();
        var head = new HeadedStream(file);
        var kept = await vault.KeepAsync(head, await head.IsZipAsync(stop) ? UploadLimits.Package : UploadLimits.File, stop);
        if (kept is not null)
        {
            arriving.Add(kept);
        }

        return kept;
    }

    public async Task AdmitAsync(string? unit, int? year, Person person, CancellationToken stop)
    {
        if (HandInAdmission.Refusal(person, unit, year, await data.SnapshotAsync(stop)) is { } refusal)
        {
            throw refusal;
        }

        // Whoever has nothing left for today need not send anything.
        await quota.AskAsync(person, unit, 1, 0, stop);
    }

    public async Task<string> HandInAsync(IReadOnlyList<UploadedFile> files, string? unit, int? year, string note, Person person, bool isUrgent, CancellationToken stop)
    {
        await AdmitAsync(unit, year, person, stop);
        var at = clock.GetUtcNow();
        var id = ChinaTime.Of(at).ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "-" + RandomNumberGenerator.GetHexString(20, lowercase: true);
        var (lines, unpacked) = (new List<HandIn>(), new List<KeptFile>());
        try
        {
            var budget = new UnpackingBudget();
            foreach (var file in files)
            {
                await AddAsync(lines, unpacked, file, budget, stop);
            }

            await quota.AskAsync(person, unit, lines.Count(line => line.Sha256.Length > 0), lines.Sum(line => line.Sha256.Length > 0 ? line.Length : 0), stop);
            lines = [.. lines.Select((line, i) => line with { Batch = id, Ordinal = i + 1, Unit = unit, Year = year, ReceivedAt = at, Account = person.Account, Person = person.Name, Note = note })];
            // Before the receipt says that it is there: the night may be another machine's.
            await vault.ShareAsync([.. lines.Where(line => line.State == HandInState.Kept).Select(line => line.Sha256)], stop);
            var night = isUrgent ? requests?.Tonight : null;
            if (await handIns.AddAsync(lines, night is null ? null : new RunRequest(NightParameters.RequestKind, night.ToJson()), stop) is { } request && engine is not null)
            {
                // Where this process dies here the pump finds the request.
                await engine.EnqueueAsync(JobNames.Night, request, stop);
            }
        }
        finally
        {
            await arriving.EndAsync(unpacked, CancellationToken.None);
        }

        looks.Wake();
        return id;
    }

    public Task EndAsync(IReadOnlyList<KeptFile> kept, CancellationToken stop) => arriving.EndAsync(kept, stop);

    public Task<IReadOnlyList<HandIn>> ReceiptAsync(string id, CancellationToken stop) => handIns.OfBatchAsync(id, stop);

    public Task<IReadOnlyList<HandIn>> RecentAsync(string? unit, int most, CancellationToken stop) => handIns.RecentAsync(unit, most, stop);

    public Task<IReadOnlyList<HandIn>> OfFileAsync(string sha256, CancellationToken stop) => handIns.OfFileAsync(sha256, stop);

    private async Task AddAsync(List<HandIn> lines, List<KeptFile> unpacked, UploadedFile file, UnpackingBudget budget, CancellationToken stop)
    {
        var name = HandInName.Clean(file.GivenName);
        if (file.Kept is not { } kept)
        {
            lines.Add(Line(file.GivenName, name, null, HandInState.Refused, string.Create(CultureInfo.InvariantCulture, $"文件超过{UploadLimits.File >> 20} MB（压缩包{UploadLimits.Package >> 20} MB），没有收下；请压缩其中的图片或只保留年度报告后再报送。")));
            return;
        }

        if (kept.Length == 0)
        {
            lines.Add(Line(file.GivenName, name, null, HandInState.Refused, "文件是空的，没有收下；请重新导出后再报送。"));
            return;
        }

        await using var bytes = vault.Open(kept.Sha256);
        if (BatchPackage.Is(bytes))
        {
            var listing = budget.Take(BatchPackage.List(bytes));
            lines.Add(Line(file.GivenName, name, kept, HandInState.Opened, listing.Refusal ?? string.Create(CultureInfo.InvariantCulture, $"压缩包已展开，其中的{listing.Files.Count}个文件逐个列在下面。")));
            foreach (var packed in listing.Files)
            {
                lines.Add(await UnpackAsync(bytes, packed, unpacked, stop));
            }
        }
        else
        {
            lines.Add(Line(file.GivenName, name, kept, HandInState.Kept, ""));
        }
    }

    private async Task<HandIn> UnpackAsync(Stream package, PackedFile packed, List<KeptFile> unpacked, CancellationToken stop)
    {
        var name = HandInName.Clean(packed.GivenName);
        if (packed.Refusal is { } refusal)
        {
            return Line(packed.GivenName, name, null, HandInState.Refused, refusal);
        }

        try
        {
            await using var bytes = BatchPackage.Open(package, packed);
            if (await vault.KeepAsync(bytes, UploadLimits.File, stop) is { } kept)
            {
                arriving.Add(kept);
                unpacked.Add(kept);
                await using var inner = vault.Open(kept.Sha256);
                return BatchPackage.Is(inner)
                    ? Line(packed.GivenName, name, kept, HandInState.Refused, "是压缩包里的压缩包，没有展开；请把其中的文件取出后报送。")
                    : Line(packed.GivenName, name, kept, HandInState.Kept, "");
            }
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException)
        {
            // Told below: what comes out is not what the package says.
        }

        return Line(packed.GivenName, name, null, HandInState.Refused, "在压缩包里已损坏，没有收下；请把这个文件单独报送。");
    }

    private static HandIn Line(string given, string name, KeptFile? kept, HandInState state, string reason) =>
        new(0, "", 0, kept?.Sha256 ?? "", kept?.Length ?? 0, name, given.Length <= 500 ? given : given[..500], null, null, default, "", "", "", state, reason, null);
}
