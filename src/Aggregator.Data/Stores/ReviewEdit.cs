using Aggregator.Core.Checking.Reviews;

namespace Aggregator.Data;

/// <summary>What a reviewer made of a cell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Base">What stood there when the workbook was made; empty for nothing.</param>
/// <param name="Value">What stands there now; empty for nothing. The same as <paramref name="Base"/> where the cell was not touched and what goes with it was: then nothing is written, and another's change of it is a conflict all the same.</param>
public sealed record ReviewEdit(ReviewCell Cell, string Base, string Value)
{
    /// <summary>Of points and number: what is judged, kept with them; else null.</summary>
    public string? Judged { get; init; }
}
