using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A sentence in which a report speaks of the names its unit or those before it had.</summary>
internal static class LineageSentence
{
    /// <summary>The text with one of the frames behind its overview, OLD and NEW filled in.</summary>
    public static ReportText Added(ReportText text, Scene scene, IEnumerable<string> frames, string old)
    {
        var filled = scene.Random.Shuffle(frames.Select(f => f.Replace("OLD", old, StringComparison.Ordinal).Replace("NEW", scene.Unit.Name, StringComparison.Ordinal)));
        return text with { Overview = [.. text.Overview.SkipLast(1), text.Overview[^1] + scene.Composer.Fresh([.. filled])] };
    }
}
