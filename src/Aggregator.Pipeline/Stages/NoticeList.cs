namespace Aggregator.Pipeline.Stages;

/// <summary>
/// Sentences about an inbox, each one line of bounded length, and not more than a person reads: names come out of somebody's files, and
/// an index of a million wrong lines would otherwise be a million lines at the terminal and in the store.
/// </summary>
internal sealed class NoticeList
{
    private const int MostOfAKind = 100;
    private const int Longest = 400;
    private const int LongestName = 150;

    private readonly List<string> _notices = [];

    /// <summary>What was said.</summary>
    public IReadOnlyList<string> Notices => _notices;

    /// <summary>Adds the sentences of one kind, the first hundred of them.</summary>
    public void Add(string kind, IReadOnlyCollection<string> sentences)
    {
        _notices.AddRange(sentences.Take(MostOfAKind).Select(OneLine));
        if (sentences.Count > MostOfAKind)
        {
            _notices.Add($"{kind}还有{sentences.Count - MostOfAKind}条没有列出，请先处理以上各条。");
        }
    }

    /// <summary>A name within a sentence, cut so that the sentence's own words are still there.</summary>
    public static string Name(string name) => OneLine(name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName), "……"));

    /// <summary>Control characters become a visible mark: a line break or a terminal's escape sequence in a file name does nothing.</summary>
    private static string OneLine(string text)
    {
        var cut = text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "……");
        return string.Concat(cut.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') ? '\ufffd' : c));
    }
}
