namespace Aggregator.SampleCity.Faults.Reuse.Edits;

/// <summary>What somebody does to a text taken from elsewhere so that it looks like one's own. Stateless.</summary>
internal abstract class TextEdit
{
    /// <summary>Its name in the key.</summary>
    public abstract string Name { get; }

    /// <summary>Sentences without which there is nothing to do.</summary>
    public virtual int LeastSentences => 1;

    /// <summary>The paragraphs rewritten; nothing is left out and nothing of substance added.</summary>
    /// <param name="paragraphs">Whole sentences, each with its full stop.</param>
    /// <param name="scene">Whose report it goes into and whose it was.</param>
    public virtual IReadOnlyList<string> Rewrite(IReadOnlyList<string> paragraphs, Scene scene) => [.. paragraphs.Select(p => Rewrite(p, scene))];

    /// <summary>One paragraph rewritten, for an edit that looks no further.</summary>
    protected abstract string Rewrite(string paragraph, Scene scene);
}
