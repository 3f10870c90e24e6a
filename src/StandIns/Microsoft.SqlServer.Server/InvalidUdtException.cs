namespace Microsoft.SqlServer.Server;

/// <summary>A type that was to be used as a user-defined type and cannot be.</summary>
public sealed class InvalidUdtException : SystemException
{
    /// <summary>Without a reason.</summary>
    public InvalidUdtException()
    {
    }

    /// <summary>With a reason.</summary>
    public InvalidUdtException(string message)
        : base(message)
    {
    }

    /// <summary>With a reason and its cause.</summary>
    public InvalidUdtException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The form SqlClient calls: the type and why it is refused.</summary>
    public static InvalidUdtException Create(Type udtType, string resourceReason)
    {
        ArgumentNullException.ThrowIfNull(udtType);
        return new InvalidUdtException($"'{udtType.FullName}' is an invalid user defined type, reason: {resourceReason}.");
    }
}
