using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Aggregator.Core.Documents;
using Microsoft.AspNetCore.Http.Features;

namespace Aggregator.Server.Web.Access;

/// <summary>
/// What an entry says of a request beside who and what. What a browser sent stands under names with a prefix (<c>form.</c>, <c>file.</c>,
/// <c>query.</c>, <c>api.</c>), so that no field can take the place of what the site itself says. What does not fit is counted in
/// <see cref="LeftOut"/>; the fields that say what was decided come first, so that nobody pushes them out.
/// </summary>
public static class AuditDetail
{
    /// <summary>The answer's status, or <see cref="Failed"/>.</summary>
    public const string Status = "status";

    /// <summary>The status of what ended in an error or an aborted connection: whether it was done is not known.</summary>
    public const string Failed = "error";

    /// <summary>How many fields were left out; absent when none was.</summary>
    public const string LeftOut = "omitted";

    // Below what the log keeps of one entry (4,000 UTF-16 units), with room for the status and the mark.
    private const int Room = 3600;

    private const int LongestSaid = 300;

    private const int LongestName = 50;

    private const int LongestLong = 400;

    private const int LongestShort = 150;

    private static readonly string[] KnownFields = ["kind", "points", "reason", "document", "fingerprint", "sha256", "unit", "year", "name", "role"];

    private static readonly string[] KnownQuery = ["a", "b", "unit", "year", "name"];

    private static readonly object Key = new();

    /// <summary>How the log writes its JSON: Chinese stays readable.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>Has the entry of this request say something that is in no form: what the body of a program's request asks for.</summary>
    public static void Say(HttpContext context, string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!string.IsNullOrEmpty(value))
        {
            Said(context).Add(("api." + name, value));
        }
    }

    /// <summary>The detail of a request that was answered, or not.</summary>
    /// <param name="context">The request.</param>
    /// <param name="isAnswered">Whether no exception passed through.</param>
    public static Dictionary<string, string> Of(HttpContext context, bool isAnswered)
    {
        ArgumentNullException.ThrowIfNull(context);
        var detail = new Dictionary<string, string>(StringComparer.Ordinal);
        var (room, leftOut) = (Room, 0);
        foreach (var (name, value) in Fields(context))
        {
            var shown = name.Length > LongestName ? "" : Shown(name, value);
            var takes = Encoder.Encode(name).Length + Encoder.Encode(shown).Length + 6;
            if (name.Length > LongestName || takes > room || !detail.TryAdd(name, shown))
            {
                leftOut++;
                continue;
            }

            room -= takes;
        }

        if (leftOut > 0)
        {
            detail[LeftOut] = leftOut.ToString(CultureInfo.InvariantCulture);
        }

        detail[Status] = isAnswered ? context.Response.StatusCode.ToString(CultureInfo.InvariantCulture) : Failed;
        return detail;
    }

    private static IEnumerable<(string Name, string Value)> Fields(HttpContext context)
    {
        var form = context.Features.Get<IFormFeature>()?.Form;
        var known = KnownFields.Where(name => form?.ContainsKey(name) == true).Select(name => ("form." + name, form![name].ToString()));
        var asked = KnownQuery.Where(context.Request.Query.ContainsKey).Select(name => ("query." + name, context.Request.Query[name].ToString()));
        var files = form?.Files.Select(file => ("file." + file.Name, file.FileName)) ?? [];
        var others = form?.Where(field => !IsSecret(field.Key) && !KnownFields.Contains(field.Key, StringComparer.OrdinalIgnoreCase)).Select(field => ("form." + field.Key, field.Value.ToString())) ?? [];
        return [.. Said(context), .. known, .. asked, .. files, .. others];
    }

    // Cut before it is masked too: nobody makes the log look through a megabyte. A number that the first cut parts is behind the second.
    private static string Shown(string name, string value)
    {
        var longest = name.EndsWith(".reason", StringComparison.Ordinal) || name.EndsWith(".document", StringComparison.Ordinal) ? LongestLong : LongestShort;
        var shown = ShortText.Of(PersonalData.Mask(ShortText.Cut(value, 2 * LongestSaid)), Math.Min(longest, LongestSaid));
        while (Encoder.Encode(shown).Length > longest)
        {
            shown = ShortText.Of(shown, shown.Length / 2);
        }

        return shown;
    }

    private static List<(string Name, string Value)> Said(HttpContext context)
    {
        if (context.Items.TryGetValue(Key, out var kept) && kept is List<(string, string)> said)
        {
            return said;
        }

        var fresh = new List<(string, string)>();
        context.Items[Key] = fresh;
        return fresh;
    }

    private static bool IsSecret(string field) =>
        field.StartsWith("__", StringComparison.Ordinal) || field.Contains("password", StringComparison.OrdinalIgnoreCase) || field.Contains("secret", StringComparison.OrdinalIgnoreCase);
}
