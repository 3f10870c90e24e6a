using System.Text;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>
/// A text reduced to what a comparison should see: half-width, lower-case letters and digits, without spaces and punctuation, the
/// unit's own names folded to one sign, every character with its place in the original.
/// </summary>
internal sealed class NormalText
{
    /// <summary>Stands between parts that are not to be joined; equal to nothing, itself included.</summary>
    public const char Barrier = '\0';

    /// <summary>Stands for the unit's own name.</summary>
    public const char OwnName = '@';

    // A report has some ten thousand characters; what is longer than this is not one, and must not eat the night.
    private const int Longest = 300_000;

    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    private NormalText(ReuseText source) => Source = source;

    public ReuseText Source { get; }

    /// <summary>The reduced characters.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Which of them the form or the law dictates.</summary>
    public bool[] Mandated { get; private set; } = [];

    /// <summary>The original place of a stretch of reduced characters, which is not empty.</summary>
    public TextSpan Original(int start, int end) => TextSpan.FromBounds(_starts[start], _ends[end - 1]);

    /// <summary>Reduces a text.</summary>
    public static NormalText Of(ReuseText source)
    {
        var normal = new NormalText(source);
        normal.Reduce();
        normal.FoldNames();
        normal.Mandated = MandatedWording.Mask(normal.Text);
        return normal;
    }

    /// <summary>Reduces a phrase the same way, without names.</summary>
    public static string Reduce(string phrase)
    {
        var text = new StringBuilder(phrase.Length);
        foreach (var c in phrase)
        {
            if (Reduce(c) is { } kept)
            {
                text.Append(kept);
            }
        }

        return text.ToString();
    }

    private static char? Reduce(char c)
    {
        var narrow = c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c;
        return char.IsLetterOrDigit(narrow) ? char.ToLowerInvariant(narrow) : null;
    }

    private void Reduce()
    {
        var text = new StringBuilder();
        foreach (var (from, to) in WithoutTables(ComparedParts()))
        {
            for (var i = from; i < to && text.Length < Longest; i++)
            {
                if (Reduce(Source.Text[i]) is { } kept)
                {
                    text.Append(kept);
                    _starts.Add(i);
                    _ends.Add(i + 1);
                }
            }

            text.Append(Barrier);
            _starts.Add(to);
            _ends.Add(to);
        }

        Text = text.ToString();
    }

    // What is left of the parts, which come in order of place, between the tables.
    private IEnumerable<(int From, int To)> WithoutTables(IEnumerable<(int From, int To)> parts)
    {
        var next = 0;
        foreach (var (begin, to) in parts)
        {
            var from = begin;
            while (next < Source.Tables.Count && Source.Tables[next].End <= from)
            {
                next++;
            }

            for (var i = next; i < Source.Tables.Count && Source.Tables[i].Offset < to; i++)
            {
                if (Source.Tables[i].Offset > from)
                {
                    yield return (from, Source.Tables[i].Offset);
                }

                from = Math.Max(from, Math.Min(to, Source.Tables[i].End));
            }

            if (to > from)
            {
                yield return (from, to);
            }
        }
    }

    // The parts between headings, without the sections that are tables.
    private IEnumerable<(int From, int To)> ComparedParts()
    {
        var (from, end) = (Math.Clamp(Source.Body.Offset, 0, Source.Text.Length), Math.Clamp(Source.Body.End, 0, Source.Text.Length));
        foreach (var section in Source.Sections.OrderBy(s => s.HeadingSpan.Offset))
        {
            var heading = Math.Clamp(section.HeadingSpan.Offset, from, Math.Max(from, end));
            if (heading > from)
            {
                yield return (from, heading);
            }

            var behind = section.Code is "S2" or "S3" or "S4" or "annex" ? section.BodySpan.End : section.HeadingSpan.End;
            from = Math.Clamp(behind, heading, Math.Max(heading, end));
        }

        if (end > from)
        {
            yield return (from, end);
        }
    }

    private void FoldNames()
    {
        var names = Source.OwnNames.Prepend(Source.UnitName).Select(Reduce).Where(name => name.Length >= 3).Distinct().OrderByDescending(name => name.Length).ToList();
        if (names.Count == 0)
        {
            return;
        }

        var folded = new StringBuilder(Text.Length);
        var kept = 0;
        for (var i = 0; i < Text.Length;)
        {
            string? name = null;
            foreach (var candidate in names)
            {
                if (Text[i] == candidate[0] && string.CompareOrdinal(Text, i, candidate, 0, candidate.Length) == 0)
                {
                    name = candidate;
                    break;
                }
            }

            folded.Append(name is null ? Text[i] : OwnName);
            var length = name?.Length ?? 1;
            (_starts[kept], _ends[kept]) = (_starts[i], _ends[i + length - 1]);
            kept++;
            i += length;
        }

        _starts.RemoveRange(kept, _starts.Count - kept);
        _ends.RemoveRange(kept, _ends.Count - kept);
        Text = folded.ToString();
    }
}
