using System.Globalization;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>An expected finding that waits to be reported.</summary>
internal sealed class OpenFinding(FaultKey fault, ExpectedFinding expected)
{
    public FaultKey Fault { get; } = fault;

    public ExpectedFinding Expected { get; } = expected;

    public bool IsMatched => Teller is not null;

    /// <summary>The reported finding it was matched with, or the one that tells it besides its own; null when none was.</summary>
    public ResultFinding? Teller { get; set; }

    /// <summary>One fault that may rightly be put into several findings: a row column by column, a pair once for each unit.</summary>
    public bool MaySayTwice => Expected.Places.Count > 1 || Expected.OrUnit is not null;

    /// <summary>Whether the numbers do not speak against it. Which side is called expected differs between checkers, so only the size of the difference is compared.</summary>
    public bool AgreesWith(ResultFinding finding) =>
        Expected.Places.Count == 0 || DifferenceOf(finding) is not { } difference || Expected.Places.Any(p => Math.Abs(p.Actual - p.Expected) == difference);

    /// <summary>Whether the finding says the very place.</summary>
    public bool IsAtPlaceOf(ResultFinding finding) =>
        finding.Subject is { } subject && (subject == Expected.Subject || Expected.Places.Any(p => p.Subject == subject));

    /// <summary>The size of the difference a finding states, or null.</summary>
    public static decimal? DifferenceOf(ResultFinding finding) =>
        finding.Difference is { } stated ? Math.Abs(stated)
        : Number(finding.Expected) is { } expected && Number(finding.Actual) is { } actual ? Math.Abs(actual - expected)
        : null;

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;
}
