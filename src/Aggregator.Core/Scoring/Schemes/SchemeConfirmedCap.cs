namespace Aggregator.Core.Scoring.Schemes;

/// <summary>A finding of <paramref name="Rule"/> that a person has confirmed means at most <paramref name="Grade"/>; a raw one holds nothing down.</summary>
/// <param name="Rule">A rule's id.</param>
/// <param name="Grade">A grade of the scheme.</param>
public sealed record SchemeConfirmedCap(string Rule, string Grade);
