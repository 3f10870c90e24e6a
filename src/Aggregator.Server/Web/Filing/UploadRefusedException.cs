namespace Aggregator.Server.Web.Filing;

/// <summary>Nothing of an upload was taken.</summary>
/// <param name="status">The answer's status code.</param>
/// <param name="sentence">What is wrong and what to do, in Chinese.</param>
/// <param name="inner">What was thrown below.</param>
public sealed class UploadRefusedException(int status, string sentence, Exception? inner = null) : Exception(sentence, inner)
{
    /// <summary>The answer's status code.</summary>
    public int Status => status;
}
