namespace Aggregator.Server.Api;

/// <summary>What an answer is.</summary>
public enum ApiShape
{
    /// <summary>A page of elements in an envelope.</summary>
    List,

    /// <summary>One element in an envelope.</summary>
    One,

    /// <summary>The element alone: what came of an action.</summary>
    Bare,
}

/// <summary>An address of the interface: routed, described and shown on the help page from this one record.</summary>
/// <param name="Id">Its name in the description.</param>
/// <param name="Method">GET or POST; GET answers HEAD too.</param>
/// <param name="Path">Below <c>/api/v1</c>, with placeholders.</param>
/// <param name="Title">What it is, in Chinese.</param>
/// <param name="Policy">The least policy.</param>
/// <param name="Shape">What the answer is.</param>
/// <param name="Schema">The element in the answer.</param>
/// <param name="Parameters">Of path and query.</param>
public sealed record ApiOperation(string Id, string Method, string Path, string Title, string Policy, ApiShape Shape, string Schema, IReadOnlyList<ApiParameter> Parameters)
{
    /// <summary>More about it, Chinese sentences; may be empty.</summary>
    public string Details { get; init; } = "";

    /// <summary>The schema of a JSON body; null for none.</summary>
    public string? Body { get; init; }

    /// <summary>Whether it takes a file.</summary>
    public bool TakesFile { get; init; }

    /// <summary>The status of a good answer.</summary>
    public int Good { get; init; } = StatusCodes.Status200OK;

    /// <summary>Whether it changes something.</summary>
    public bool Changes => Method == HttpMethods.Post;
}
