namespace Aggregator.Core.Extracting;

/// <summary>How a count of one metric is announced: data, written by the word and not by the sentence.</summary>
/// <param name="Code">Metric code; for a range the begin of the two codes that end in _min and _max.</param>
/// <param name="Measures">Measures the number may be in, separated by spaces.</param>
/// <param name="Before">What the words from the number before up to this one end with (see <see cref="NarrativePhrase"/>); empty for anything.</param>
internal sealed record NarrativePattern(string Code, string Measures, string Before)
{
    /// <summary>Words that must not stand between the number before and this one.</summary>
    public string Not { get; init; } = "";

    /// <summary>Words that must not stand within 16 characters of the number; behind 等 they only named an example.</summary>
    public string NotNear { get; init; } = "";

    /// <summary>Words of which one must stand in the sentence before the number.</summary>
    public string With { get; init; } = "";

    /// <summary>Words of which none may stand in the sentence before the number.</summary>
    public string Unless { get; init; } = "";

    /// <summary>What must stand behind the measure.</summary>
    public string Behind { get; init; } = "";

    /// <summary>Metric the number before it in the sentence must have, several separated by spaces.</summary>
    public string Previous { get; init; } = "";

    /// <summary>Whether it is a difference by its nature (效率提高 n%).</summary>
    public bool IsDifference { get; init; }

    /// <summary>Whether it is told per issue, per unit: another metric's count per month is none of the year.</summary>
    public bool IsPerEach { get; init; }

    /// <summary>Whether it takes the two ends of a range.</summary>
    public bool IsRange { get; init; }
}
