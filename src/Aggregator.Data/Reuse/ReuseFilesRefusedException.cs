namespace Aggregator.Data.Reuse;

/// <summary>A file of the comparison is damaged, foreign or in use. The message is a Chinese sentence that names it and the remedy.</summary>
public sealed class ReuseFilesRefusedException : Exception
{
    /// <summary>With the sentence.</summary>
    public ReuseFilesRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>With the sentence and the cause.</summary>
    public ReuseFilesRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
