namespace Aggregator.Data.Keeping;

/// <summary>One thing about a database that matters to the store.</summary>
/// <param name="Found">What it is, Chinese.</param>
/// <param name="Remedy">What is to be done about it; empty where it is as it should be.</param>
/// <param name="IsFatal">Whether the store does not work with it.</param>
public sealed record ServerSetting(string Found, string Remedy = "", bool IsFatal = false);
