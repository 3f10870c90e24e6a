namespace Aggregator.Data.Model;

/// <summary>Longest texts of compared columns, in UTF-16 units; free text has no limit.</summary>
internal static class Lengths
{
    /// <summary>A hash in hex.</summary>
    public const int Hash = 64;

    /// <summary>A word of our own code.</summary>
    public const int Code = 100;

    /// <summary>A unit code, group or other name out of somebody's file.</summary>
    public const int Name = 200;
}
