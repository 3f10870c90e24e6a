namespace Aggregator.Publishing.OpenData.Fields;

/// <summary>One field of a data file.</summary>
/// <param name="Path">Where it stands in an element: <c>unit</c>, <c>a.unit</c>, <c>evidence[].file</c>.</param>
/// <param name="Type">What it holds.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="IsOptional">Whether an element may lack it.</param>
/// <param name="About">What it means, with its unit; Chinese.</param>
public sealed record DataField(string Path, DataType Type, bool IsNullable, bool IsOptional, string About)
{
    /// <summary>Its name within the object it stands in.</summary>
    public string Name => Path[(Path.LastIndexOf('.') + 1)..];

    /// <summary>The path of the object it stands in, empty for the element itself.</summary>
    public string Parent => Path.LastIndexOf('.') is > 0 and var dot ? Path[..dot] : "";

    /// <summary>The path below which its own fields stand.</summary>
    public string Inner => Type == DataType.List ? Path + "[]" : Path;
}
