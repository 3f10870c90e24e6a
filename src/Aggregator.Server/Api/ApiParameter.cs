namespace Aggregator.Server.Api;

/// <summary>A parameter of an operation.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type"><c>text</c>, <c>int</c> or <c>day</c>.</param>
/// <param name="Says">What it is, in Chinese.</param>
/// <param name="Example">A value for the help page.</param>
public sealed record ApiParameter(string Name, string Type, string Says, string Example)
{
    /// <summary>All values it takes; empty where they are open.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Whether it is part of the path.</summary>
    public bool InPath { get; init; }

    /// <summary>Whether it must be given.</summary>
    public bool Required { get; init; }
}
