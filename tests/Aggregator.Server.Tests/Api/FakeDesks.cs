using System.Security.Cryptography;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Intake.Collecting;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Filing;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Api;

/// <summary>Takes what is handed in and notes it; refuses one called bad.</summary>
internal sealed class FakeDesks : IHandInDesk, IPrecheckDesk, IDecisionLog
{
    private IReadOnlyList<HandIn> _lines = [];

    public List<string> Taken { get; } = [];

    public List<FindingDecision> Decisions { get; } = [];

    public bool HasNights => true;

    public Task<IReadOnlyList<FindingDecision>> AllAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<FindingDecision>>([.. Decisions]);

    public Task AdmitAsync(string? unit, int? year, Person person, CancellationToken stop) => Task.CompletedTask;

    public async Task<KeptFile?> KeepAsync(Stream file, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, stop);
        return new KeptFile(Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())), bytes.Length);
    }

    public Task EndAsync(IReadOnlyList<KeptFile> kept, CancellationToken stop) => Task.CompletedTask;

    public Task<string> HandInAsync(IReadOnlyList<UploadedFile> files, string? unit, int? year, string note, Person person, bool isUrgent, CancellationToken stop)
    {
        var file = files.Single();
        var isBad = file.GivenName.StartsWith("bad", StringComparison.Ordinal);
        _lines = [new HandIn(1, "7", 1, file.Kept!.Sha256, file.Kept.Length, file.GivenName, file.GivenName, unit, year, default, person.Account, person.Name, note, isBad ? HandInState.Refused : HandInState.Kept, isBad ? "这不是能够读取的文件。" : "", null)];
        if (!isBad)
        {
            Taken.Add(FormattableString.Invariant($"{file.GivenName} {file.Kept.Length} {unit} {year} {person.Name}"));
        }

        return Task.FromResult("7");
    }

    public Task<IReadOnlyList<HandIn>> ReceiptAsync(string id, CancellationToken stop) => Task.FromResult(_lines);

    public Task<IReadOnlyList<HandIn>> RecentAsync(string? unit, int most, CancellationToken stop) => Task.FromResult(_lines);

    public Task<IReadOnlyList<HandIn>> OfFileAsync(string sha256, CancellationToken stop) => Task.FromResult(_lines);

    public async Task<PrecheckView?> TryAsync(Func<CancellationToken, Task<byte[]>> read, string fileName, Unit? unit, int? year, CitySnapshot? city, Func<string, bool> maySee, CancellationToken stop)
    {
        await read(stop);
        var night = SampleSnapshot.Create();
        return new PrecheckView([(night.Submissions[1], [.. night.Findings.Where(finding => finding.Unit == "B02")], night.Submissions[1] with { Year = 2024, File = "B02-2024.docx" })], 0, null);
    }
}
