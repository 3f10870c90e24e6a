using Aggregator.Core.Scoring.Measures;

namespace Aggregator.Core.Scoring.Schemes;

/// <summary>A measure as whoever writes a scheme needs to know it.</summary>
/// <param name="Id">Its name in schemes: <c>table-identities</c>.</param>
/// <param name="About">What it finds out, Chinese.</param>
/// <param name="Unit">The unit of its amount, 天 or %; null when it counts things.</param>
/// <param name="Things">What it counts: 勾稽不符（broken），按处计; empty when it measures an amount.</param>
/// <param name="Example">How the default scheme marks it, as <see cref="MarkingText"/>.</param>
public sealed record MeasureGuide(string Id, string About, string? Unit, IReadOnlyList<string> Things, string Example)
{
    /// <summary>All measures, in the order of the default scheme.</summary>
    public static IReadOnlyList<MeasureGuide> All { get; } = [.. MeasureCatalogue.All.Select(measure => new MeasureGuide(
        measure.Id, measure.About, measure.Unit,
        [.. measure.Things.Select(thing => $"{thing.Name}（{thing.Code}），按{thing.Counter}计")],
        MarkingText.Of(ScoringScheme.Default.Leaves.First(leaf => leaf.Measure == measure.Id))))];

    /// <summary>The measure of this id or with this text of what it finds out, white space and width aside; null when there is none.</summary>
    public static MeasureGuide? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = MarkingParts.Plain(text);
        return All.FirstOrDefault(measure => measure.Id.Equals(plain, StringComparison.OrdinalIgnoreCase) || MarkingParts.Plain(measure.About) == plain);
    }
}
