namespace Aggregator.Server.Commands;

/// <summary>Reports at once and on the same thread: <see cref="Progress{T}"/> posts to a pool thread, and its reports may come after the last line.</summary>
internal sealed class ImmediateProgress<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
