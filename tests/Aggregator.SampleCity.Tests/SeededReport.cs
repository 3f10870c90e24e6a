using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Tests;

/// <summary>A report with one deviation, as its file prints it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Written">What was written, with its key.</param>
/// <param name="Printed">The file read back.</param>
/// <param name="Plain">The report as it would have been without the deviation.</param>
/// <param name="Before">The unit's report of the year before, plain.</param>
internal sealed partial record SeededReport(SampleUnit Unit, WrittenReport Written, PrintedReport Printed, PrintedReport Plain, PrintedReport Before)
{
    /// <summary>The words the key says stand there; null for something taken away.</summary>
    public string? Said => Written.Faults is [var fault, ..] ? fault.Printed : Written.Decoys is [var decoy, ..] ? decoy.Printed : null;

    /// <summary>The numbers of those words in order, without months.</summary>
    public List<decimal> Numbers => [.. Number().Matches(Said!.Replace(",", "", StringComparison.Ordinal)).Select(m => decimal.Parse(m.Value, CultureInfo.InvariantCulture))];

    /// <summary>The headings of sections as printed.</summary>
    public static List<string> Headings(PrintedReport report) => [.. report.Lines.Where(l => Heading().IsMatch(l))];

    /// <summary>The lines below the heading that begins so, up to the next.</summary>
    public static List<string> Below(PrintedReport report, string heading) =>
        [.. report.Lines.SkipWhile(l => !l.StartsWith(heading, StringComparison.Ordinal)).Skip(1).TakeWhile(l => !Heading().IsMatch(l)).Where(l => l.Length > 0)];

    public static decimal Cell(PrintedReport report, string table, string row, string column) => decimal.Parse(report.Cells[(table, row, column)], CultureInfo.InvariantCulture);

    public override string ToString() => $"{Written.Hand.File}: {Said}";

    [GeneratedRegex(@"\d+(?:\.\d+)?(?!\d*月|\d*\.?\d*月)")]
    private static partial Regex Number();

    [GeneratedRegex("^[一二三四五六七]、")]
    private static partial Regex Heading();
}
