using Aggregator.Core.Checking.Reviews;

namespace Aggregator.Data;

/// <summary>A cell that was changed since the workbook was made, or since it was handed in before.</summary>
/// <param name="Edit">What the reviewer wanted.</param>
/// <param name="Standing">What stands there, by whom and since when.</param>
public sealed record ReviewConflict(ReviewEdit Edit, ReviewEntry Standing);
