using System.Globalization;
using System.Text;

namespace Aggregator.Publishing.Texts;

/// <summary>File names from names in a roster.</summary>
internal static class FileNames
{
    private const int MaxLength = 60;

    /// <summary>The name, or with a number behind <paramref name="divider"/> when it is taken; takes what it gives.</summary>
    public static string Free(string wanted, HashSet<string> taken, char divider)
    {
        var name = wanted;
        for (var i = 2; !taken.Add(name); i++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{wanted}{divider}{i}");
        }

        return name;
    }

    /// <summary>
    /// A name that Windows, Linux and a zip accept and that stays in its folder: reserved and control characters become <c>_</c>, no
    /// leading or trailing dot or space, at most 60 UTF-16 units, never empty.
    /// </summary>
    public static string Safe(string name)
    {
        var built = new StringBuilder();
        foreach (var rune in SafeText.OneLine(name).EnumerateRunes())
        {
            var text = rune.ToString();
            if (built.Length + text.Length > MaxLength)
            {
                break;
            }

            built.Append(text is "/" or "\\" or ":" or "*" or "?" or "\"" or "<" or ">" or "|" or "\ufffd" or "%" or "#" ? "_" : text);
        }

        var safe = built.ToString().Trim(' ', '.');
        return safe.Length == 0 ? "_" : safe;
    }
}
