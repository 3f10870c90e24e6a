using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Grading;

/// <summary>
/// The characters of a report in which passages of the key and of the results are given a common place, since offsets depend on how a file
/// was read: without white space, signs in half width.
/// </summary>
internal sealed class ReportWords
{
    private const int Anchor = 12;

    private readonly bool[] _isHeading;

    /// <param name="text">The report's prose with headings, a line each; or, where no corpus has it, the passages the key quotes from it.</param>
    public ReportWords(string text)
    {
        var lines = text.Split('\n').Select(line => (Words: Bare(line), Heading: HeadingOf(line))).ToList();
        Text = string.Concat(lines.Select(l => l.Words));
        _isHeading = [.. lines.SelectMany(l => l.Words.Select((_, i) => i < l.Heading))];
    }

    /// <summary>The characters.</summary>
    public string Text { get; }

    /// <summary>White space taken out and signs made half-width.</summary>
    public static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c));

    /// <summary>Where a passage stands; null when nowhere. A snippet that was cut is carried on to the length it states.</summary>
    /// <param name="snippet">The passage or its beginning.</param>
    /// <param name="length">The length of the passage, white space included.</param>
    /// <param name="from">Where to begin.</param>
    public (int Start, int End)? Locate(string snippet, int length, int from = 0)
    {
        var bare = Bare(snippet);
        if (bare.Length == 0 || from >= Text.Length)
        {
            return null;
        }

        var at = Text.IndexOf(bare, from, StringComparison.Ordinal);
        for (var i = 0; at < 0 && i + Anchor <= bare.Length; i += Anchor / 3)
        {
            // Something in between was read otherwise.
            var anchor = Text.IndexOf(bare.Substring(i, Anchor), from, StringComparison.Ordinal);
            at = anchor < 0 ? -1 : Math.Max(0, anchor - i);
        }

        var whole = length > snippet.Length ? (int)((long)length * bare.Length / snippet.Length) : bare.Length;
        return at < 0 ? null : (at, Math.Min(Text.Length, at + whole));
    }

    /// <summary>How many characters of a stretch count: headings stand in every report and do not.</summary>
    public int Counted(int start, int end)
    {
        var counted = 0;
        for (var i = start; i < end; i++)
        {
            counted += _isHeading[i] ? 0 : 1;
        }

        return counted;
    }

    /// <summary>How many characters of a line are its heading.</summary>
    private static int HeadingOf(string line)
    {
        var bare = Bare(line);
        if (Forms.Sections.Contains(line))
        {
            return bare.Length;
        }

        var aspect = bare.Length > 3 && bare[0] == '(' && bare[2] == ')' ? Forms.Aspects.FirstOrDefault(a => bare.AsSpan(3).StartsWith(a, StringComparison.Ordinal)) : null;
        return aspect is null ? 0 : bare.AsSpan(3 + aspect.Length).StartsWith("情况", StringComparison.Ordinal) ? aspect.Length + 5 : aspect.Length + 3;
    }
}
