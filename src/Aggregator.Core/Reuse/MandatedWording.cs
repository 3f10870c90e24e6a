using System.Buffers;
using System.Text.Json;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Reuse;

/// <summary>Wording every report has to share: the form's headings and labels, names of laws and circulars, the customary preface.</summary>
/// <remarks>The phrases are data (<c>mandated.json</c>) beside the labels of the forms themselves.</remarks>
internal static class MandatedWording
{
    private sealed record Contents(IReadOnlyList<string> Phrases);

    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    // By first characters, longest first, so that a place is tried against a handful of phrases only.
    private static readonly Dictionary<string, List<string>> Phrases = Load();

    private static readonly SearchValues<string> Starts = SearchValues.Create([.. Phrases.Keys], StringComparison.Ordinal);

    /// <summary>Marks the characters of a reduced text that stand in one of the phrases.</summary>
    public static bool[] Mask(string reduced)
    {
        var mask = new bool[reduced.Length];
        for (var at = 0; at < reduced.Length; at++)
        {
            var found = reduced.AsSpan(at).IndexOfAny(Starts);
            if (found < 0)
            {
                break;
            }

            at += found;
            var phrase = Phrases[reduced.Substring(at, StartLength)].Find(p => string.CompareOrdinal(reduced, at, p, 0, p.Length) == 0);
            if (phrase is not null)
            {
                mask.AsSpan(at, phrase.Length).Fill(true);
            }
        }

        return mask;
    }

    private const int StartLength = 3;

    private static Dictionary<string, List<string>> Load()
    {
        using var stream = typeof(MandatedWording).Assembly.GetManifestResourceStream("mandated.json")
            ?? throw new InvalidOperationException("mandated.json is not embedded.");
        var written = JsonSerializer.Deserialize<Contents>(stream, Options)?.Phrases
            ?? throw new InvalidOperationException("mandated.json is empty.");
        var labels = new[] { Forms.Form2021, Forms.Form2019 }.SelectMany(form =>
            form.T1.Rows.SelectMany(r => new[] { r.Label, r.Block })
                .Concat(form.T1.Columns.Select(c => c.Label))
                .Concat(form.T2.Rows.SelectMany(r => new[] { r.Label, r.Group ?? "" }))
                .Concat(form.T3.SelectMany(c => c.Block.Split('/'))));

        // Short labels (规章, 其他) are ordinary words in a sentence.
        return written.Concat(Forms.Sections).Concat(labels)
            .Select(NormalText.Reduce)
            .Where(phrase => phrase.Length >= 5)
            .Distinct()
            .OrderByDescending(phrase => phrase.Length).ThenBy(phrase => phrase, StringComparer.Ordinal)
            .GroupBy(phrase => phrase[..StartLength])
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
    }
}
