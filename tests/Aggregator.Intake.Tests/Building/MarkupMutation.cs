using System.Text;
using System.Text.RegularExpressions;

namespace Aggregator.Intake.Tests.Building;

/// <summary>Breaks markup where it hurts: at its tags, its attributes and its numbers, not at random characters.</summary>
internal static partial class MarkupMutation
{
    private static readonly string[] Tags = ["div", "span", "table", "tr", "td", "b", "a", "ul", "font", "w:p", "w:r", "w:tbl", "w:tc", "w:sdt", "w:txbxContent", "row", "c", "is", "si", "x"];

    /// <summary><paramref name="text"/> with one to four of its tokens broken; <paramref name="other"/> is what pieces may come from.</summary>
    public static string Of(string text, string other, Random random)
    {
        for (var n = random.Next(1, 5); n > 0; n--)
        {
            text = random.Next(11) switch
            {
                0 or 1 => ReplaceOne(text, NumberInside(), Nasty.Of(Nasty.Numbers, random), random),
                2 => ReplaceOne(text, Tag(), "", random),
                3 => Repeat(text, random),
                4 => Swap(text, random),
                5 => Insert(text, Nasty.Of(Nasty.Markup, random), random),
                6 => ReplaceOne(text, Words(), Nasty.Of(Nasty.Texts, random), random),
                7 => Nest(text, random),
                8 => Splice(text, other, random),
                9 => text[..PlaceIn(text, random)],
                _ => ReplaceOne(text, AttributeValue(), "\"" + Nasty.Of(Nasty.Numbers, random) + "\"", random),
            };
        }

        return text;
    }

    /// <summary>Only values changed: the markup stays whole, so that what lies behind the parser of markup is reached.</summary>
    public static string Gently(string text, Random random)
    {
        for (var n = random.Next(1, 8); n > 0; n--)
        {
            text = random.Next(3) switch
            {
                0 => ReplaceOne(text, NumberInside(), Nasty.Of(Nasty.Numbers, random), random),
                1 => ReplaceOne(text, Words(), Nasty.Of(Nasty.Numbers, random), random),
                _ => ReplaceOne(text, AttributeValue(), "\"" + Nasty.Of(Nasty.Numbers, random) + "\"", random),
            };
        }

        return text;
    }

    /// <summary>Bytes of a page in its own encoding, broken as markup.</summary>
    public static byte[] Of(byte[] page, byte[] other, Encoding encoding, Random random) =>
        encoding.GetBytes(Of(encoding.GetString(page), encoding.GetString(other), random));

    private static string ReplaceOne(string text, Regex what, string with, Random random)
    {
        var found = what.Matches(text, text.Length == 0 ? 0 : random.Next(text.Length)).Take(40).ToList();
        found = found.Count > 0 ? found : what.Matches(text).Take(40).ToList();
        if (found.Count == 0)
        {
            return text;
        }

        var one = found[random.Next(found.Count)];
        return string.Concat(text.AsSpan(0, one.Index), with, text.AsSpan(one.Index + one.Length));
    }

    private static string Repeat(string text, Random random)
    {
        var (from, to) = (PlaceIn(text, random), PlaceIn(text, random));
        (from, to) = (Math.Min(from, to), Math.Max(from, to));
        to = Math.Min(to, from + 2000);
        var times = random.Next(4) == 0 ? random.Next(100) : random.Next(3);
        return text[..to] + string.Concat(Enumerable.Repeat(text[from..to], times)) + text[to..];
    }

    private static string Swap(string text, Random random)
    {
        var places = Enumerable.Range(0, 4).Select(_ => PlaceIn(text, random)).Order().ToArray();
        return text[..places[0]] + text[places[2]..places[3]] + text[places[1]..places[2]] + text[places[0]..places[1]] + text[places[3]..];
    }

    private static string Insert(string text, string what, Random random) => text.Insert(PlaceIn(text, random), what);

    private static string Nest(string text, Random random)
    {
        var tag = Nasty.Of(Tags, random);
        var depth = random.Next(8) == 0 ? 5000 : random.Next(300);
        var at = PlaceIn(text, random);
        return text[..at] + string.Concat(Enumerable.Repeat($"<{tag}>", depth)) + "深" + (random.Next(2) == 0 ? string.Concat(Enumerable.Repeat($"</{tag}>", depth)) : "") + text[at..];
    }

    private static string Splice(string text, string other, Random random) => text[..PlaceIn(text, random)] + other[PlaceIn(other, random)..];

    /// <summary>Mostly the start of a tag, now and then anywhere.</summary>
    private static int PlaceIn(string text, Random random)
    {
        var any = random.Next(text.Length + 1);
        var tag = text.IndexOf('<', any);
        return tag < 0 || random.Next(5) == 0 ? any : tag;
    }

    [GeneratedRegex("(?<=[\"=>])-?[0-9]+(?=[\"< ])")]
    private static partial Regex NumberInside();

    [GeneratedRegex("<[^<>]{1,200}>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?<=>)[^<>]{1,80}(?=<)")]
    private static partial Regex Words();

    [GeneratedRegex("(?<= (?!xml|version|encoding|standalone)[a-zA-Z:]{1,20}=)\"[^\"<>]{0,80}\"")]
    private static partial Regex AttributeValue();
}
