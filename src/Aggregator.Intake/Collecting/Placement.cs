namespace Aggregator.Intake.Collecting;

/// <summary>The unit and year a file belongs to.</summary>
/// <param name="Unit">Unit code, or null when it could not be told.</param>
/// <param name="Year">Report year, or null when it could not be told.</param>
/// <param name="PlacedBy">How the unit was told: <c>index</c>, <c>folder</c>, <c>file-name</c>, <c>title</c>, <c>sign-off</c>, or empty.</param>
/// <param name="Reason">Chinese sentences: why it could not be placed and what to do, or what contradicts the placement; empty when all agree.</param>
public sealed record Placement(string? Unit, int? Year, string PlacedBy, string Reason)
{
    /// <summary>Whether both unit and year are known.</summary>
    public bool IsPlaced => Unit is not null && Year is not null;
}
