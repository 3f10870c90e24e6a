namespace Aggregator.Intake.Collecting;

/// <summary>A file handed in cannot be taken. It costs that file; whatever fails in the vault itself is another exception and costs the night.</summary>
/// <param name="sentence">Chinese, without the file's name: what is wrong and what to do.</param>
/// <param name="inner">What the system said.</param>
public sealed class SourceUnreadableException(string sentence, Exception? inner = null) : IOException(sentence, inner)
{
    /// <summary>The kind of loss: <c>too-large</c> or <c>not-collected</c>.</summary>
    public string Kind { get; init; } = "not-collected";
}
