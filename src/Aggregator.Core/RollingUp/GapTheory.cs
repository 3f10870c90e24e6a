namespace Aggregator.Core.RollingUp;

/// <summary>What the city's office may have done otherwise, and what that would move in each cell.</summary>
/// <param name="Kind">As in <see cref="GapCause"/>.</param>
/// <param name="Units">The units it is about.</param>
/// <param name="Moves">By cell (its place in the form) what it adds to the published total; never 0.</param>
/// <param name="Document">As in <see cref="GapCause"/>.</param>
/// <param name="IsGuess">Nothing but the figures speaks for it, so they must bear it out in every cell it moves.</param>
internal sealed record GapTheory(string Kind, IReadOnlyList<string> Units, IReadOnlyDictionary<int, decimal> Moves, string? Document = null, bool IsGuess = false)
{
    /// <summary>Whether another theory moves the same cells by as much: then the figures cannot tell the two apart.</summary>
    public bool IsLike(GapTheory other) =>
        Moves.Count == other.Moves.Count && Moves.All(move => other.Moves.TryGetValue(move.Key, out var by) && by == move.Value);
}
