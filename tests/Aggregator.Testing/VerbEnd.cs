namespace Aggregator.Testing;

/// <summary>How a verb ended.</summary>
public sealed record VerbEnd(int Code, string Out, string Error)
{
    /// <summary>The verb did what it was told.</summary>
    public void AssertDone() => Assert.AreEqual(0, Code, Out + Error);

    /// <summary>The verb was refused with a Chinese sentence, and without a trace.</summary>
    public void AssertRefused(string sentencePart)
    {
        Assert.AreEqual(2, Code, Out + Error);
        Assert.Contains(sentencePart, Error);
        Assert.IsTrue(Error.Split('\n').Any(line => line.EndsWith('。') && line.Any(c => c is >= '一' and <= '鿿')), "No Chinese sentence: " + Error);
        Assert.DoesNotContain("   at ", Error, "A clerk is shown no trace.");
    }
}
