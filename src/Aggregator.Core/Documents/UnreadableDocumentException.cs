namespace Aggregator.Core.Documents;

/// <summary>A file that no reader can turn into a document: damaged, protected, too large, of no known format.</summary>
/// <remarks>It costs one file, never the night: the submission becomes 无法读取 with <see cref="Loss"/> as its reason.</remarks>
public sealed class UnreadableDocumentException : Exception
{
    /// <summary>Says what is wrong with the file and what the clerk can do.</summary>
    public UnreadableDocumentException(Loss loss, Exception? inner = null)
        : base(loss.Message, inner) => Loss = loss;

    /// <summary>The reason, to be listed with the submission.</summary>
    public Loss Loss { get; }
}
