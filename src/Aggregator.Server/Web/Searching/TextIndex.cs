using System.Numerics;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web.Searching;

/// <summary>
/// Tells which reports can hold a word, without keeping their texts twice: every two neighbouring characters of a report set one of
/// 32,768 marks, a bit for each report. A query reads the marks of its own neighbours and looks only into the reports that have them all.
/// </summary>
/// <remarks>One night of 10,000 reports takes 40 MB. A word of one character is looked for in every report.</remarks>
public sealed class TextIndex
{
    private const int Rows = 1 << 15;

    // What is shown around a place reaches about so far behind it.
    private const int Near = 90;

    private readonly Submission[] _reports;
    private readonly FoldedScripts[] _changes;
    private readonly ulong[] _bits;
    private readonly int _width;

    /// <summary>Reads every report of a night once: the newest year first, then in roster order.</summary>
    public TextIndex(CitySnapshot night)
    {
        _reports =
        [
            .. night.Submissions.Where(one => one.Report is not null)
                .OrderByDescending(one => one.Year ?? 0).ThenBy(one => one.Status != SubmissionStatus.Accepted).ThenBy(one => night.Roster.OrderOf(one.Unit)).ThenBy(one => one.File, StringComparer.Ordinal),
        ];
        _changes = new FoldedScripts[_reports.Length];
        _width = (_reports.Length + 63) / 64;
        _bits = new ulong[Rows * _width];
        // A word of the marks holds 64 reports: those of one word are read by one thread, and its marks lie together.
        Parallel.For(0, _width, block =>
        {
            for (var at = block * 64; at < Math.Min(_reports.Length, (block + 1) * 64); at++)
            {
                var text = BodyOf(_reports[at]);
                _changes[at] = SearchFolding.ChangesIn(text);
                var marks = _bits.AsSpan(block * Rows, Rows);
                var bit = 1UL << (at % 64);
                var before = text.Length > 0 ? SearchFolding.Of(text[0]) : default;
                for (var i = 1; i < text.Length; i++)
                {
                    var c = SearchFolding.Of(text[i]);
                    marks[RowOf(before, c)] |= bit;
                    before = c;
                }
            }
        });
    }

    /// <summary>The reports in their order.</summary>
    public IReadOnlyList<Submission> Reports => _reports;

    /// <summary>How many reports there are.</summary>
    public int Count => _reports.Length;

    /// <summary>The reports that hold every word, in order, no more than <paramref name="most"/>; with the place of the word that first comes latest.</summary>
    /// <param name="words">Folded words, none empty.</param>
    /// <param name="most">When to stop.</param>
    public IReadOnlyList<TextHit> Find(IReadOnlyList<string> words, int most)
    {
        var hits = new List<TextHit>();
        // Of each word, of each of its forms the marks of its neighbours.
        var rows = words.Select(word => SearchNumber.FormsOf(word).Select(form => Enumerable.Range(1, form.Length - 1).Select(i => RowOf(form[i - 1], form[i])).Distinct().ToArray()).ToArray()).ToArray();
        for (var block = 0; block < _width && hits.Count < most; block++)
        {
            var some = ulong.MaxValue;
            foreach (var forms in rows)
            {
                var any = 0UL;
                foreach (var form in forms)
                {
                    var all = ulong.MaxValue;
                    foreach (var row in form)
                    {
                        all &= _bits[(block * Rows) + row];
                    }

                    any |= all;
                }

                some &= any;
            }

            for (; some != 0 && hits.Count < most; some &= some - 1)
            {
                var at = (block * 64) + BitOperations.TrailingZeroCount(some);
                if (at < _reports.Length && HitIn(at, words) is { } hit)
                {
                    hits.Add(hit);
                }
            }
        }

        return hits;
    }

    private TextHit? HitIn(int at, IReadOnlyList<string> words)
    {
        var body = _reports[at].Report!.Body;
        var text = BodyOf(_reports[at]);
        TextSpan? last = null;
        foreach (var word in words)
        {
            if (First(text, word, (_changes[at] & SearchFolding.KindsOf(word)) == FoldedScripts.None) is not { } found)
            {
                return null;
            }

            // The word that comes latest is likely the rarest one, and tells more of the report than its title does.
            if (last is not { } known || body.Offset + found.Offset > known.Offset)
            {
                last = found with { Offset = body.Offset + found.Offset };
            }
        }

        return new TextHit(_reports[at], last!.Value);
    }

    /// <summary>
    /// Every place of any of the words in a report, in order, no more than <paramref name="most"/>. Words that stand near each other are one place,
    /// since what is shown around it shows them all.
    /// </summary>
    public static IReadOnlyList<TextSpan> PlacesIn(Submission submission, IReadOnlyList<string> words, int most)
    {
        var text = BodyOf(submission);
        var isFolded = SearchFolding.IsFolded(text);
        var places = new List<TextSpan>();
        for (var from = 0; from < text.Length && places.Count < most;)
        {
            TextSpan? next = null;
            foreach (var word in words)
            {
                if (First(text, word, isFolded, from) is { } found && (next is not { } known || found.Offset < known.Offset))
                {
                    next = found;
                }
            }

            if (next is not { } place)
            {
                break;
            }

            places.Add(place with { Offset = submission.Report!.Body.Offset + place.Offset });
            from = place.End + Near;
        }

        return places;
    }

    // Where a word stands first in any of its forms.
    private static TextSpan? First(ReadOnlySpan<char> text, string word, bool isFolded, int from = 0)
    {
        TextSpan? first = null;
        foreach (var form in SearchNumber.FormsOf(word))
        {
            if (IndexOf(text, form, isFolded, from) is >= 0 and var found && (first is not { } known || found < known.Offset))
            {
                first = new TextSpan(found, form.Length);
            }
        }

        return first;
    }

    /// <summary>Where a folded word stands in a text, or -1. A number is not found inside another one.</summary>
    /// <param name="text">The text as it is.</param>
    /// <param name="word">The word, folded.</param>
    /// <param name="isFolded">Whether folding changes nothing in the text that could become part of the word.</param>
    /// <param name="from">Where to begin; what stands before it still tells whether a number goes on.</param>
    public static int IndexOf(ReadOnlySpan<char> text, string word, bool isFolded, int from = 0)
    {
        var isNumber = SearchNumber.IsBare(word);
        while (true)
        {
            var found = Next(text[from..], word, isFolded);
            if (found < 0 || !isNumber || !SearchNumber.GoesOn(text, from + found, word.Length))
            {
                return found < 0 ? -1 : from + found;
            }

            from += found + 1;
        }
    }

    private static int Next(ReadOnlySpan<char> text, string word, bool isFolded)
    {
        if (isFolded)
        {
            return text.IndexOf(word, StringComparison.Ordinal);
        }

        // Looked for by one of its characters in all its forms, a Chinese one where it has one: those are the rarer ones.
        var anchor = Math.Max(0, word.AsSpan().IndexOfAnyInRange('\u4e00', '\u9fff'));
        var forms = SearchFolding.FormsOf(word[anchor]);
        for (var from = anchor; from <= text.Length - (word.Length - anchor); from++)
        {
            var found = text[from..].IndexOfAny(forms);
            if (found < 0)
            {
                return -1;
            }

            from += found;
            if (from + word.Length - anchor <= text.Length && IsAt(text[(from - anchor)..], word))
            {
                return from - anchor;
            }
        }

        return -1;

        static bool IsAt(ReadOnlySpan<char> text, string word)
        {
            for (var i = 0; i < word.Length; i++)
            {
                if (SearchFolding.Of(text[i]) != word[i])
                {
                    return false;
                }
            }

            return true;
        }
    }

    private static ReadOnlySpan<char> BodyOf(Submission submission)
    {
        var (text, body) = (submission.Report!.Text, submission.Report.Body);
        var start = Math.Clamp(body.Offset, 0, text.Length);
        return text.AsSpan(start, (int)Math.Clamp((long)body.Offset + body.Length - start, 0, text.Length - start));
    }

    private static int RowOf(char a, char b) => (int)(unchecked((((uint)a << 16) | b) * 2654435761u) >> 17);
}

/// <summary>A report that holds what was searched for.</summary>
/// <param name="Submission">The report.</param>
/// <param name="Place">Where the word that first comes latest stands in its text.</param>
public sealed record TextHit(Submission Submission, TextSpan Place);
