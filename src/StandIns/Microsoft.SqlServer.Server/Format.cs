namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type is laid out in bytes.</summary>
public enum Format
{
    /// <summary>Not told.</summary>
    Unknown = 0,

    /// <summary>The server's own layout.</summary>
    Native = 1,

    /// <summary>The type writes itself through <see cref="IBinarySerialize"/>.</summary>
    UserDefined = 2,
}
