using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Intake.Portals;

/// <summary>Tells the link to a year's report as an office wrote it: <c>{year}</c> is the year, <c>*</c> anything. It is looked for anywhere in the link's title or address.</summary>
public sealed class LinkPattern
{
    /// <summary>What stands for the year.</summary>
    public const string Year = "{year}";

    /// <summary>Longest pattern.</summary>
    public const int Longest = 200;

    /// <param name="text">As written.</param>
    public LinkPattern(string text) => Text = text;

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>Tells whether a link is meant for a year.</summary>
    public Func<PortalLink, bool> For(int year)
    {
        var wanted = string.Join(".*", Text.Replace(Year, year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Split('*').Select(Regex.Escape));
        // Linear in the text, whatever the pattern.
        var pattern = new Regex(wanted, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
        return link => pattern.IsMatch(link.Title) || pattern.IsMatch(Uri.UnescapeDataString(link.Url.AbsoluteUri)) || pattern.IsMatch(link.Url.AbsoluteUri);
    }
}
