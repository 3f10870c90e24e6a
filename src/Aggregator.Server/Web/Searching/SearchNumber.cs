using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Server.Web.Searching;

/// <summary>A word of a search that is a number: 5,085.9, 5085.9, 1132件. It is found where that number stands, and not inside another one.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Measure">The measure written behind it (件, 万元, %), or empty.</param>
public sealed partial record SearchNumber(decimal Value, string Measure)
{
    private static readonly SearchValues<char> Bare = SearchValues.Create("0123456789.,");

    /// <summary>Reads a folded word; null when it is none, or longer than any figure.</summary>
    public static SearchNumber? Of(string word)
    {
        var match = Number().Match(word.Replace('，', ',').Replace('．', '.').Replace('％', '%'));
        return match.Success && decimal.TryParse(match.Groups["digits"].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? new SearchNumber(value, match.Groups["measure"].Value)
            : null;
    }

    /// <summary>How a text may print a word: as it is; a number without a measure also with and without commas.</summary>
    public static IReadOnlyList<string> FormsOf(string word)
    {
        if (!IsBare(word) || Of(word) is not { } number)
        {
            return [word];
        }

        var plain = word.Replace(",", "", StringComparison.Ordinal);
        var fraction = plain.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? plain[point..] : "";
        return [.. new[] { word, plain, decimal.Truncate(number.Value).ToString("#,##0", CultureInfo.InvariantCulture) + fraction }.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether a word consists of digits, with points and commas between them, alone.</summary>
    public static bool IsBare(ReadOnlySpan<char> word) => word.Length > 0 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]) && !word.ContainsAnyExcept(Bare);

    /// <summary>Whether a number that stands in a text goes on before or behind a stretch.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the stretch begins.</param>
    /// <param name="length">How long it is.</param>
    public static bool GoesOn(ReadOnlySpan<char> text, int at, int length)
    {
        var end = at + length;
        return (at > 0 && IsDigit(text[at - 1])) || (at > 1 && IsPoint(text[at - 1]) && IsDigit(text[at - 2]))
            || (end < text.Length && IsDigit(text[end])) || (end + 1 < text.Length && IsPoint(text[end]) && IsDigit(text[end + 1]));
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(SearchFolding.Of(c));

    private static bool IsPoint(char c) => c is '.' or ',' or '．';

    [GeneratedRegex(@"^(?<digits>[0-9]{1,3}(,[0-9]{3})+(\.[0-9]{1,8})?|[0-9]{1,18}(\.[0-9]{1,8})?)(?<measure>万元|亿元|件次|人次|件|条|次|个|项|篇|人|元|期|场|%)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
