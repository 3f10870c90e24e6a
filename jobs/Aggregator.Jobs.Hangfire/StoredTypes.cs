using Hangfire.Common;
using Hangfire.Server;

namespace Aggregator.Jobs.OnHangfire;

/// <summary>
/// Hangfire calls whatever public method a row of its tables names. Here it finds one class and what its method takes: who can write those tables can ask
/// for runs, and for nothing else.
/// </summary>
internal static class StoredTypes
{
    private static readonly HashSet<Type> Known = [typeof(HangfireRun), typeof(string), typeof(long), typeof(PerformContext), typeof(CancellationToken)];

    /// <summary>From now on in this process.</summary>
    public static void Restrict() => TypeHelper.CurrentTypeResolver = Find;

    private static Type Find(string name) =>
        TypeHelper.DefaultTypeResolver(name) is { } type && Known.Contains(type) ? type : throw new TypeLoadException($"No job of ours is of type '{name}'.");
}
