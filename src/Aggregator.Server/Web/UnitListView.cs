using Aggregator.Core.Reports;

namespace Aggregator.Server.Web;

/// <summary>A short list of units with a word about each.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="WhenEmpty">What it says when nobody is on it.</param>
/// <param name="Units">The units and the word, which may be empty.</param>
public sealed record UnitListView(string Title, string WhenEmpty, IReadOnlyList<(Unit Unit, string Word)> Units)
{
    /// <summary>How many are shown before the rest is folded away.</summary>
    public const int Shown = 8;
}
