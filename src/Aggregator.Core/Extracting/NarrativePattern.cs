using System.Text.RegularExpressions;

namespace Aggregator.Core.Extracting;

/// <summary>How a count of one metric is announced.</summary>
/// <remarks>
/// The words before a number, from the sentence's begin or the number before, are brought to one form: brackets, quotes, spaces and
/// closing fillers (共、计、为、有、的 …) go. The pattern must match their end.
/// </remarks>
internal sealed class NarrativePattern
{
    /// <summary>A pattern.</summary>
    /// <param name="code">Metric code.</param>
    /// <param name="measures">Measures the number may be in, separated by spaces.</param>
    /// <param name="before">What the words before the number end with (a regular expression, anchored at their end).</param>
    /// <param name="not">What the words before must not contain, or null.</param>
    /// <param name="sentence">What the sentence up to the number must contain, or null.</param>
    /// <param name="after">What must follow the measure, or null.</param>
    /// <param name="unless">What the sentence up to the number must not contain, or null.</param>
    public NarrativePattern(string code, string measures, string before, string? not = null, string? sentence = null, string? after = null, string? unless = null)
    {
        Code = code;
        Measures = [.. measures.Split(' ')];
        Before = Make($"(?:{before})$");
        Not = not is null ? null : Make(not);
        Sentence = sentence is null ? null : Make(sentence);
        Unless = unless is null ? null : Make(unless);
        After = after is null ? null : Make($"^(?:{after})");
    }

    /// <summary>Metric code.</summary>
    public string Code { get; }

    private HashSet<string> Measures { get; }

    private Regex Before { get; }

    private Regex? Not { get; }

    private Regex? Sentence { get; }

    private Regex? Unless { get; }

    private Regex? After { get; }

    /// <summary>Whether a number with these surroundings is this metric's.</summary>
    public bool Matches(string before, string sentence, string measure, string after) =>
        Measures.Contains(measure)
        && Before.IsMatch(before)
        && Not?.IsMatch(before) is not true
        && Sentence?.IsMatch(sentence) is not false
        && Unless?.IsMatch(sentence) is not true
        && After?.IsMatch(after) is not false;

    // Linear in the text's length whatever the text is.
    private static Regex Make(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
