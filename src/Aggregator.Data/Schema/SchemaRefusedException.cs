namespace Aggregator.Data;

/// <summary>The database is not one this program may work with. The message is a Chinese sentence that says what to do.</summary>
public sealed class SchemaRefusedException : Exception
{
    /// <summary>With the sentence.</summary>
    public SchemaRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>With the sentence and what the database said.</summary>
    public SchemaRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
