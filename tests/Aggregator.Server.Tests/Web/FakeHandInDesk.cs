using Aggregator.Core.Reports;
using Aggregator.Intake.Collecting;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Filing;

namespace Aggregator.Server.Tests.Web;

/// <summary>A desk that keeps what it is handed in memory and writes down what it was asked.</summary>
internal sealed class FakeHandInDesk : IHandInDesk
{
    public List<HandIn> Lines { get; } = [];

    public List<string> Asked { get; } = [];

    public Exception? Broken { get; set; }

    public bool HasNights => true;

    public Task AdmitAsync(string? unit, int? year, Person person, CancellationToken stop) => Task.CompletedTask;

    public async Task<KeptFile?> KeepAsync(Stream file, CancellationToken stop)
    {
        if (Broken is not null)
        {
            throw Broken;
        }

        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, stop);
        return new KeptFile(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(memory.ToArray())), memory.Length);
    }

    public Task EndAsync(IReadOnlyList<KeptFile> kept, CancellationToken stop) => Task.CompletedTask;

    public Task<string> HandInAsync(IReadOnlyList<UploadedFile> files, string? unit, int? year, string note, Person person, bool isUrgent, CancellationToken stop)
    {
        Asked.Add($"{string.Join('|', files.Select(file => file.GivenName + ":" + file.Kept?.Length))} {unit ?? "-"} {year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"} {note} {person.Name} {isUrgent}");
        return Task.FromResult("r-1");
    }

    public Task<IReadOnlyList<HandIn>> ReceiptAsync(string id, CancellationToken stop) => Task.FromResult<IReadOnlyList<HandIn>>([.. Lines.Where(line => line.Batch == id)]);

    public Task<IReadOnlyList<HandIn>> RecentAsync(string? unit, int most, CancellationToken stop) => Task.FromResult<IReadOnlyList<HandIn>>([.. Lines.Where(line => unit is null || line.Unit == unit).Take(most)]);

    public Task<IReadOnlyList<HandIn>> OfFileAsync(string sha256, CancellationToken stop) => Task.FromResult<IReadOnlyList<HandIn>>([.. Lines.Where(line => line.Sha256 == sha256)]);
}
