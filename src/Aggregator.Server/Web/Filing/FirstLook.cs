using System.Text.Json;
using Aggregator.Core.Reports;

namespace Aggregator.Server.Web.Filing;

/// <summary>What the first look at a file came to, as the receipt says it. Kept as JSON: it says what was known then.</summary>
/// <param name="Reports">One line for each report in the file; one without unit and form for a file that cannot be read.</param>
public sealed record FirstLook(IReadOnlyList<FirstLook.Line> Reports)
{
    /// <summary>One report.</summary>
    /// <param name="Status">Code of what it looks like: a submission's.</param>
    /// <param name="Reason">Why it is not in order; may be empty.</param>
    /// <param name="Unit">Name of the unit it says it is of; null when it does not say.</param>
    /// <param name="Year">The year it says; null when it does not say.</param>
    /// <param name="Form">The form in words.</param>
    /// <param name="Format">The file's format in words.</param>
    /// <param name="Errors">How many errors.</param>
    /// <param name="Warnings">How many warnings.</param>
    /// <param name="Others">Notes and what cannot be judged.</param>
    /// <param name="First">The first findings, in words.</param>
    public sealed record Line(string Status, string Reason, string? Unit, int? Year, string Form, string Format, int Errors, int Warnings, int Others, IReadOnlyList<string> First);

    /// <summary>As it is kept.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>What was kept; null when nobody has looked yet or what was kept says nothing.</summary>
    public static FirstLook? Of(HandIn line)
    {
        ArgumentNullException.ThrowIfNull(line);
        try
        {
            return line.Told is { } told ? JsonSerializer.Deserialize<FirstLook>(told, JsonSerializerOptions.Web) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
