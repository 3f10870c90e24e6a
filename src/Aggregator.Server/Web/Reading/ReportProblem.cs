using Aggregator.Core.Checking;

namespace Aggregator.Server.Web.Reading;

/// <summary>A finding that points into a report.</summary>
/// <param name="Number">Its number on the page, from 1.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Places">Its places in this report, by number.</param>
public sealed record ReportProblem(int Number, Finding Finding, IReadOnlyList<int> Places)
{
    /// <summary>The anchor of its line on the report's page.</summary>
    public string Anchor => "p-" + Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
