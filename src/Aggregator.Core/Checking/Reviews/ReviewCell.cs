namespace Aggregator.Core.Checking.Reviews;

/// <summary>One cell reviewers write in, named so that it is found again over re-runs.</summary>
/// <param name="Field">What is written there.</param>
/// <param name="Unit">Unit code.</param>
/// <param name="Year">Report year.</param>
/// <param name="Item">The finding's fingerprint, or the code of the scheme's leaf.</param>
public sealed record ReviewCell(ReviewField Field, string Unit, int Year, string Item);
