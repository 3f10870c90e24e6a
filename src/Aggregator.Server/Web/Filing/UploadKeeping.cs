using Aggregator.Intake.Collecting;

namespace Aggregator.Server.Web.Filing;

/// <summary>Keeps the files of one upload. When it is over, what stands on no receipt goes again.</summary>
/// <param name="desk">Where they are kept.</param>
public sealed class UploadKeeping(IHandInDesk desk) : IAsyncDisposable
{
    private readonly List<KeptFile> _kept = [];

    /// <summary>Keeps one file while it comes in; null when it is longer than may be.</summary>
    public async Task<KeptFile?> KeepAsync(Stream file, CancellationToken stop)
    {
        var kept = await desk.KeepAsync(file, stop);
        if (kept is not null)
        {
            _kept.Add(kept);
        }

        return kept;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await desk.EndAsync(_kept, CancellationToken.None);
}
