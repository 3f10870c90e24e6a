using System.Collections.Concurrent;

namespace Aggregator.SampleCity;

/// <summary>
/// Puts the inbox's files on disk on a thread of its own, in the order given: composing text needs one thread and knows no file, packing
/// and writing files needs no text. A bounded number waits, so that a slow disk slows the author and not the memory.
/// </summary>
internal sealed class InboxWriter : IDisposable
{
    private const int MostWaiting = 32;

    private readonly BlockingCollection<(string Path, Lazy<byte[]> Bytes)> _waiting = new(MostWaiting);
    private readonly CancellationTokenSource _stopped = new();
    private readonly string _inbox;
    private readonly Task _work;

    public InboxWriter(string inbox)
    {
        _inbox = inbox;
        _work = Task.Run(Work);
    }

    /// <summary>Takes a file; waits while too many are waiting. Throws what an earlier file failed with.</summary>
    /// <param name="file">Path inside the inbox, with <c>/</c>.</param>
    /// <param name="bytes">Its bytes, made by the writing thread if they are not yet.</param>
    public void Add(string file, Lazy<byte[]> bytes)
    {
        try
        {
            _waiting.Add((Path.Combine([_inbox, .. file.Split('/')]), bytes), _stopped.Token);
        }
        catch (OperationCanceledException)
        {
            Finish();
        }
    }

    /// <summary>Waits until every file is there; throws what one failed with.</summary>
    public void Finish()
    {
        _waiting.CompleteAdding();
        _work.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _waiting.CompleteAdding();
        try
        {
            _work.Wait();
        }
        catch (AggregateException)
        {
            // Told by Finish already, or less than what ends the writing of this city.
        }

        _waiting.Dispose();
        _stopped.Dispose();
    }

    private void Work()
    {
        try
        {
            foreach (var (path, bytes) in _waiting.GetConsumingEnumerable())
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, bytes.Value);
            }
        }
        catch
        {
            _stopped.Cancel();
            throw;
        }
    }
}
