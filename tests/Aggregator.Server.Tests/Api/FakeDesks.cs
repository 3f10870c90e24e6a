using System.Security.Cryptography;
using Aggregator.Core.Checking;
using Aggregator.Server.Api;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Api;

/// <summary>Takes what is handed in and notes it; refuses an empty file and one called bad.</summary>
internal sealed class FakeDesks : IApiHandIn, IApiPrecheck, IDecisionLog
{
    public List<string> Taken { get; } = [];

    public List<FindingDecision> Decisions { get; } = [];

    public Task<IReadOnlyList<FindingDecision>> AllAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<FindingDecision>>([.. Decisions]);

    public async Task<ApiReceipt> TakeAsync(Stream file, string fileName, string? unit, int? year, Person person, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, stop);
        if (fileName.StartsWith("bad", StringComparison.Ordinal))
        {
            return new ApiReceipt(null, null, "refused", ["这不是能够读取的文件。"]);
        }

        Taken.Add(FormattableString.Invariant($"{fileName} {bytes.Length} {unit} {year} {person.Name}"));
        return new ApiReceipt("7", Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())), "received", ["已收到，下次运行时读取。"]);
    }

    public async Task<ApiPrecheck> CheckAsync(Stream file, string fileName, string? unit, int? year, Person person, CancellationToken stop)
    {
        await file.CopyToAsync(Stream.Null, stop);
        var night = SampleSnapshot.Create();
        return new ApiPrecheck([night.Submissions[1]], [.. night.Findings.Where(finding => finding.Unit == "B02")], night.Roster);
    }
}
