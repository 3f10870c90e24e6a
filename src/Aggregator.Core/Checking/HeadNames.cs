using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;

namespace Aggregator.Core.Checking;

/// <summary>The unit's name in title and sign-off: another's, or its own misspelt by a character.</summary>
internal static partial class HeadNames
{
    private const int SignOffLines = 14;
    private static readonly string[] SmallWords = ["和", "与", "及", "、"];

    /// <summary>A wrong name. <paramref name="Place"/> is <c>title</c> or <c>signoff</c>; <paramref name="Own"/> the name that was meant, null for another unit's.</summary>
    public sealed record Slip(string Place, TextSpan Span, string Name, string? Own);

    /// <summary>The slips of a report, none in a check without a roster.</summary>
    public static IEnumerable<Slip> Find(CheckedReport report)
    {
        if (report.Roster.Units.Count == 0)
        {
            yield break;
        }

        if (report.Report.Title is { } title && UnitReader.OfTitle(title) is { } named && Judge(report, named) is { } inTitle)
        {
            yield return inTitle with { Place = "title", Span = TitleSpan(report, named) };
        }
        else if (report.Report.Title is { } heading && Opening(report, heading) is { } slip)
        {
            yield return slip with { Place = "title", Span = TitleSpan(report, slip.Name) };
        }

        foreach (var (span, line) in LastLines(report))
        {
            var name = Dated().Replace(line, "");
            if (OrganName.IsComplete(name) && Judge(report, name) is { } signed)
            {
                yield return signed with { Place = "signoff", Span = span };
                yield break;
            }
        }
    }

    private static Slip? Judge(CheckedReport report, string name)
    {
        var own = Kinship.NamesOf(report.Unit).ToList();
        if (!own.Contains(name) && own.Find(n => Slips.IsOne(n, name) && !IsSmall(n, name)) is { } slipped && UnitNames.Of(report.Roster).Bearing(name).Count == 0)
        {
            return new Slip("", default, name, slipped);
        }

        if (own.Exists(n => n == name || n.Contains(name, StringComparison.Ordinal) || name.Contains(n, StringComparison.Ordinal)))
        {
            return null;
        }

        // The full name of somebody else, whatever stands before or behind it.
        var others = UnitNames.Of(report.Roster).In(name, 0, name.Length).Where(hit => hit.Name.Length * 10 >= name.Length * 6).ToList();
        if (others.Count > 0)
        {
            return others.Exists(hit => hit.Units.Any(unit => Kinship.AreKin(report.Roster, report.Unit, unit))) ? null : new Slip("", default, name, null);
        }

        return null;
    }

    // A slip at the name's end (规局划) leaves nothing that reads as a name; the title still begins with the own one but for a character.
    private static Slip? Opening(CheckedReport report, string title)
    {
        var text = LabelText.Simplified(string.Concat(title.Where(c => !char.IsWhiteSpace(c))));
        if (BehindOwn(report, text) is { } stranger)
        {
            return new Slip("", default, stranger, null);
        }

        var own = Kinship.NamesOf(report.Unit).ToList();
        if (own.Exists(n => text.StartsWith(n, StringComparison.Ordinal)) || UnitNames.Of(report.Roster).In(text, 0, text.Length).Any(hit => hit.Offset == 0))
        {
            return null;
        }

        foreach (var name in own.Where(n => n.Length > 5))
        {
            for (var length = name.Length + 1; length >= name.Length - 1; length--)
            {
                if (length < text.Length && Behind().IsMatch(text[length..]) && Slips.IsOne(name, text[..length]) && !IsSmall(name, text[..length]))
                {
                    return new Slip("", default, text[..length], name);
                }
            }
        }

        return null;
    }

    // The letterhead's name run together with a title that bears somebody else's.
    private static string? BehindOwn(CheckedReport report, string text)
    {
        if (Kinship.NamesOf(report.Unit).Where(n => n.Length > 5 && text.StartsWith(n, StringComparison.Ordinal)).MaxBy(n => n.Length) is not { } own)
        {
            return null;
        }

        var (offset, name, units) = UnitNames.Of(report.Roster).In(text, own.Length, text.Length).FirstOrDefault();
        return name is { Length: > 5 } && offset == own.Length && Behind().IsMatch(text[(offset + name.Length)..]) && !units.Any(unit => Kinship.AreKin(report.Roster, report.Unit, unit)) ? name : null;
    }

    // 文化和旅游局 and 文化与旅游局 are two ways to write one name.
    private static bool IsSmall(string own, string name) => SmallWords.Any(w => SmallWords.Any(v => v != w && own.Replace(w, v, StringComparison.Ordinal) == name));

    private static TextSpan TitleSpan(CheckedReport report, string name)
    {
        var at = report.Report.Text.AsSpan(0, Math.Clamp(report.Report.Body.Offset + 400, 0, report.Report.Text.Length)).IndexOf(name, StringComparison.Ordinal);
        return at < 0 ? new TextSpan(report.Report.Body.Offset, 0) : new TextSpan(at, name.Length);
    }

    private static IEnumerable<(TextSpan Span, string Line)> LastLines(CheckedReport report)
    {
        var text = Prose.Of(report.Report).Whole;
        var end = text.Length;
        for (var seen = 0; seen < SignOffLines && end > report.Report.Body.Offset;)
        {
            var start = text.LastIndexOf('\n', end - 1) + 1;
            var line = text[start..end];
            if (line.Length <= 60)
            {
                var squeezed = string.Concat(line.Where(c => !char.IsWhiteSpace(c)));
                if (squeezed.Length > 0)
                {
                    seen++;
                    yield return (TextSpan.FromBounds(start, end), squeezed);
                }
            }
            else
            {
                seen++;
            }

            end = Math.Max(0, start - 1);
        }
    }

    [GeneratedRegex("^(?:(?:19|20)[0-9]{2}|二[〇○零]|关于|年度|政府信息|政务公开|信息公开)", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?:(?:19|20)[0-9]{2}|二[〇○零][^年]{2})年[^月]{1,3}月(?:[^日]{1,3}日)?$|^(?:报告)?(?:单位|机关|发布机构)[:：]", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();
}
