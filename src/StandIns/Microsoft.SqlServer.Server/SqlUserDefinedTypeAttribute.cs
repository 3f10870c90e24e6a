namespace Microsoft.SqlServer.Server;

/// <summary>Marks a user-defined type. The Aggregator has none; SqlClient asks for the attribute when it meets one.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = true)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>The layout.</summary>
    public Format Format { get; } = format;

    /// <summary>Largest size in bytes, or -1.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Whether every value has the same size.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Whether values order as their bytes do.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>The method that validates a value, or null.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>The type's name on the server, or null.</summary>
    public string? Name { get; set; }
}
