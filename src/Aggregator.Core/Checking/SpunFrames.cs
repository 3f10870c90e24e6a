using System.Text.Json;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking;

/// <summary>
/// Fixed expressions of such reports with one word open: “问题和＿＿措施”, “＿＿大厅”. The genre fills the open place from a few words; a word
/// that no expression of it knows was put there by somebody who does not write such reports, or by a program that changes words blindly.
/// </summary>
public static class SpunFrames
{
    /// <summary>The length of the open word, in UTF-16 units.</summary>
    public const int Open = 2;

    // Joining words and the like: with one of them the two characters are no word but the seam of two.
    private const string Seams =
        "的了和与及或在对向为是等由将把被从到以于其各该本我上下中内外前后一二三四五六七八九十两多更不也都还并且所之此这那有无未没新老个项条件年月日次市县区镇乡省村"
        + "局办委厅处科要可能会使让就至自按据如需经总者性化地得着过起来去给又再每某另仍已均曾很最较太非小大政民人法公";

    private static readonly Dictionary<(char, char), List<SpunFrame>> Frames = [];
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownSpans = Load();
    private static readonly bool[] Starts = StartsOf(Frames.Keys);

    /// <summary>The broken expressions of a text from <paramref name="start"/> on, in the order of their open places; each place once.</summary>
    public static IEnumerable<SpunWord> In(string text, int start)
    {
        var places = new HashSet<int>();
        for (var i = start; i + 1 < text.Length; i++)
        {
            if (!Starts[Mixed(text[i], text[i + 1])] || !Frames.TryGetValue((text[i], text[i + 1]), out var frames))
            {
                continue;
            }

            foreach (var frame in frames)
            {
                var open = frame.OpenAt(text, i);
                if (open >= start && IsStrange(text.AsSpan(open, Open)) && places.Add(open))
                {
                    yield return new SpunWord(new TextSpan(open, Open), text.Substring(open, Open), frame.Usual, frame.Quote(text, open));
                }
            }
        }
    }

    private static bool IsStrange(ReadOnlySpan<char> word) =>
        IsOfWords(word[0]) && IsOfWords(word[1]) && !KnownSpans.Contains(word);

    private static bool IsOfWords(char c) => c is >= '\u4E00' and <= '\u9FFF' && !RareHan.Is(c) && !Seams.Contains(c, StringComparison.Ordinal);

    private static ushort Mixed(char a, char b) => (ushort)(((a * 31) ^ b) & ushort.MaxValue);

    private static bool[] StartsOf(IEnumerable<(char, char)> pairs)
    {
        var starts = new bool[ushort.MaxValue + 1];
        foreach (var (a, b) in pairs)
        {
            starts[Mixed(a, b)] = true;
        }

        return starts;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        using var stream = typeof(SpunFrames).Assembly.GetManifestResourceStream("spun-frames.json")!;
        foreach (var (shape, words) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
        {
            var allowed = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Known.UnionWith(allowed);
            foreach (var frame in SpunFrame.Of(shape, allowed))
            {
                if (!Frames.TryGetValue(frame.Key, out var list))
                {
                    Frames.Add(frame.Key, list = []);
                }

                list.Add(frame);
            }
        }

        return Known.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
