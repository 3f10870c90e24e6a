using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Early;

/// <summary>A table of indicators as the sample city prints it: one line an indicator, with its measure and one or two numbers.</summary>
/// <param name="Code"><c>stats2014</c> or <c>appendix</c>, the table's name in the key and in the results.</param>
/// <param name="Rows">All lines, those that only head others included.</param>
/// <param name="Columns">Codes of the number columns: <c>value</c>, and <c>cumulative</c> in the short local table.</param>
/// <param name="HasCodes">Whether a first column prints the line's number.</param>
internal sealed record IndicatorSheet(string Code, IReadOnlyList<IndicatorRow> Rows, IReadOnlyList<string> Columns, bool HasCodes)
{
    /// <summary>The year's own number.</summary>
    public const string Value = "value";

    /// <summary>The number since the Regulations came into force.</summary>
    public const string Cumulative = "cumulative";

    private static readonly string[] ShortRows =
    [
        "proactive_total", "proactive_fulltext_count", "normative_issued", "consultations_in_person", "consultations_phone", "requests_received_total",
        "requests_in_person", "requests_fax", "requests_email", "requests_online", "requests_letter", "requests_other", "requests_replied_total",
        "replies_granted_full", "replies_granted_part", "replies_denied", "reconsideration_cases", "litigation_cases", "appeal_cases",
    ];

    /// <summary>政府信息公开情况统计表, report years 2014 to 2018.</summary>
    public static IndicatorSheet Statistics2014 { get; } = new(Forms.Statistics2014.Code, Forms.Statistics2014.Rows, [Value], HasCodes: false);

    /// <summary>A local table of 35 coded lines.</summary>
    public static IndicatorSheet LongAppendix { get; } = new(Forms.Appendix.Code, Forms.Appendix.Rows, [Value], HasCodes: true);

    /// <summary>A local table of 19 lines with the totals of all years.</summary>
    public static IndicatorSheet ShortAppendix { get; } =
        new(Forms.Appendix.Code, [.. ShortRows.Select(code => Forms.Appendix.Rows.Single(r => r.Code == code))], [Value, Cumulative], HasCodes: false);

    /// <summary>The lines that hold numbers.</summary>
    public IEnumerable<IndicatorRow> Counted => Rows.Where(r => r.Measure is not null);

    /// <summary>The sums its lines keep: total, then parts; a sum one line of which it does not print is left out.</summary>
    public IEnumerable<(string Total, string[] Parts)> Sums =>
        (Code == Forms.Appendix.Code ? Forms.Appendix : Forms.Statistics2014).Identities
            .Select(identity => identity.Split(" = "))
            .Select(sides => (Total: sides[0], Parts: sides[1].Split(" + ")))
            .Where(sum => sum.Parts.Append(sum.Total).All(code => Rows.Any(r => r.Code == code)));
}
