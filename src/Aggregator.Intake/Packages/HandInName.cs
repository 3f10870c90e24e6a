using System.Text;

namespace Aggregator.Intake.Packages;

/// <summary>
/// A file's name out of a browser or a package, made fit to be shown and to be the last part of a path on any system. It is never used to open
/// a file; it decides what a clerk sees and what the program reads of unit and year.
/// </summary>
public static class HandInName
{
    /// <summary>Longest name, in UTF-16 units.</summary>
    public const int Longest = 120;

    private const string Nameless = "未命名";

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"];

    /// <summary>
    /// The last part of the name: without control characters, marks that do not show or turn the direction of writing, without characters a system forbids,
    /// without leading dots and trailing dots or spaces, not a device's name, never empty; cut before its ending where it is too long.
    /// </summary>
    public static string Clean(string? given)
    {
        var text = given ?? "";
        text = Composed(text.Length > 4096 ? text[^4096..] : text);
        var name = Shown(text[(text.LastIndexOfAny(['/', '\\']) + 1)..]).Trim().TrimStart('.').TrimEnd('.', ' ').Trim();
        if (name.Length == 0)
        {
            return Nameless;
        }

        name = IsDevice(name) ? "_" + name : name;
        if (name.Length <= Longest)
        {
            return name;
        }

        var dot = name.LastIndexOf('.');
        var ending = dot > 0 && name.Length - dot <= 10 ? name[dot..] : "";
        var length = Longest - ending.Length;
        return name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)] + ending;
    }

    private static string Shown(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator or System.Globalization.UnicodeCategory.SpaceSeparator:
                    shown.Append(' ');
                    break;
                case System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned or System.Globalization.UnicodeCategory.Surrogate:
                    break;
                default:
                    shown.Append(rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*' or '%' or '#' or 0xfffd ? "_" : rune.ToString());
                    break;
            }
        }

        return string.Join(' ', shown.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsDevice(string name)
    {
        var stem = name.Split('.')[0].TrimEnd(' ');
        return Devices.Contains(stem, StringComparer.OrdinalIgnoreCase)
            || (stem.Length == 4 && (stem.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("LPT", StringComparison.OrdinalIgnoreCase)) && stem[3] is (>= '0' and <= '9') or '¹' or '²' or '³');
    }

    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair; it is dropped with what does not show.
            return text;
        }
    }
}
