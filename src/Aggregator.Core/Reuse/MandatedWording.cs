using System.Text.Json;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Reuse;

/// <summary>Wording every report has to share: the form's headings and labels, names of laws and circulars, the customary preface.</summary>
/// <remarks>The phrases are data (<c>mandated.json</c>) beside the labels of the forms themselves.</remarks>
internal static class MandatedWording
{
    private sealed record Contents(IReadOnlyList<string> Phrases);

    private const int StartLength = 3;

    // Between two such phrases stands what links them (按照、和、第#条), nothing of the unit's own.
    private const int Link = 4;

    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    // By first characters, longest first, so that a place is tried against a handful of phrases only.
    private static readonly Dictionary<string, List<string>> Phrases = Load();

    private static readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> ByStart = Phrases.GetAlternateLookup<ReadOnlySpan<char>>();

    // Which places are worth a look: a bit for each sum of three characters that begins a phrase.
    private static readonly bool[] Starts = Begin();

    /// <summary>The phrases, folded, in ordinal order.</summary>
    public static IEnumerable<string> All => Phrases.Values.SelectMany(phrases => phrases).Order(StringComparer.Ordinal);

    /// <summary>Blanks the characters of a folded text that stand in one of the phrases.</summary>
    public static void Blank(Span<char> folded)
    {
        var last = -1;
        for (var at = 0; at < folded.Length - StartLength;)
        {
            if (!Starts[SumOf(folded[at], folded[at + 1], folded[at + 2])])
            {
                at++;
                continue;
            }

            var phrase = PhraseAt(folded[at..]);
            if (phrase is null)
            {
                at++;
                continue;
            }

            var from = last >= 0 && at - last <= Link ? last : at;
            last = at + phrase.Length;
            folded[from..last].Fill(CharacterFold.Blank);
            at = last;
        }
    }

    private static int SumOf(char first, char second, char third) => unchecked((ushort)((first * 5) + (second * 171) + (third * 4099)));

    private static bool[] Begin()
    {
        var starts = new bool[ushort.MaxValue + 1];
        foreach (var start in Phrases.Keys)
        {
            starts[SumOf(start[0], start[1], start[2])] = true;
        }

        return starts;
    }

    private static string? PhraseAt(ReadOnlySpan<char> folded)
    {
        if (ByStart.TryGetValue(folded[..StartLength], out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (folded.StartsWith(phrase))
                {
                    return phrase;
                }
            }
        }

        return null;
    }

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
        return written.Concat(Forms.Sections).Concat(labels).Concat(Forms.IndicatorLabels.SelectMany(indicator => indicator.Labels))
            .Select(CharacterFold.Fold)
            .Where(phrase => phrase.Length >= 5)
            .Distinct()
            .OrderByDescending(phrase => phrase.Length).ThenBy(phrase => phrase, StringComparer.Ordinal)
            .GroupBy(phrase => phrase[..StartLength])
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
    }
}
