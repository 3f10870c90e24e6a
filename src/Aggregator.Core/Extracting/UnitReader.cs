using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>The unit's name as title, sign-off, cover or publisher state it; null when all have lost or masked it.</summary>
internal static partial class UnitReader
{
    private const int SignOffLines = 12;

    /// <summary>The stated name, or null.</summary>
    public static string? Find(string? title, IReadOnlyList<TextLine> body, IReadOnlyList<TextLine> head, DocumentMetadata metadata) =>
        OfTitle(title) ?? SignOff(body) ?? Cover(head) ?? Stated(metadata.Publisher);

    /// <summary>The name a title begins with or names behind its year, or null.</summary>
    public static string? OfTitle(string? title)
    {
        if (title is null)
        {
            return null;
        }

        var match = InTitle().Match(LabelText.Simplified(title.Replace(" ", "", StringComparison.Ordinal)));
        return match.Success ? Stated(WithoutEcho(match.Groups["unit"].Value)) : null;
    }

    // A sheet's or a chapter's short name above the title: 甲乡人民政府 某某县甲乡人民政府.
    private static string WithoutEcho(string name)
    {
        for (var i = 3; i <= name.Length / 2 && name.Length <= 80; i++)
        {
            if (name.AsSpan(i).EndsWith(name.AsSpan(0, i)))
            {
                return name[i..];
            }
        }

        return name;
    }

    /// <summary>The line before the date at the end, or the last line itself when it is nothing but a name.</summary>
    private static string? SignOff(IReadOnlyList<TextLine> body)
    {
        var last = body.Skip(Math.Max(0, body.Count - SignOffLines)).ToList();
        for (var i = last.Count - 1; i >= 0; i--)
        {
            var text = Squeezed(last[i].Text);
            var dated = i + 1 < last.Count && DateReader.Whole(last[i + 1].Text) is not null;
            if ((dated || i == last.Count - 1) && Stated(text) is { } name)
            {
                return name;
            }

            // Name and date on one line.
            if (NameAndDate().Match(text) is { Success: true } both && Stated(both.Groups["unit"].Value) is { } signed)
            {
                return signed;
            }
        }

        return null;
    }

    // A cover: the name, below it a month or a day.
    private static string? Cover(IReadOnlyList<TextLine> head)
    {
        for (var i = 0; i + 1 < Math.Min(head.Count, 10); i++)
        {
            if (Stated(Squeezed(head[i].Text)) is { } name && CoverDate().IsMatch(Squeezed(head[i + 1].Text)))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The date of a sign-off that holds name and date in one line, or null.</summary>
    public static DateOnly? Signed(string line)
    {
        var text = Squeezed(line);
        return text.Length <= 60 && NameAndDate().Match(text) is { Success: true } both && Stated(both.Groups["unit"].Value) is not null
            ? DateReader.First(text)?.Date
            : null;
    }

    private static string? Stated(string? name) => name is not null && OrganName.IsComplete(name.Trim()) ? name.Trim() : null;

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(
        @"^(?:关于)?(?:[0-9]{4}年度?)?(?<unit>[^0-9《》]{2,40}?)(?:关于)?(?:[0-9二][0-9〇○零一二三四五六七八九]{3}年度?|[0-9]{2,3}年度?)?(?:的)?(?:政府|政务)?信息公开",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: PatternTime.Most)]
    private static partial Regex InTitle();

    [GeneratedRegex(@"^(?<unit>\D{3,40}?)(?:(?:19|20)[0-9]{2}|二[〇○零]..)年.{1,3}月.{1,3}日$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NameAndDate();

    [GeneratedRegex(@"^(?:(?:19|20)[0-9]{2}|二[〇○零].{2})年.{1,3}月(?:.{1,3}日)?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex CoverDate();
}
