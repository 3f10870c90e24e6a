using System.Globalization;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Extracting;

/// <summary>Reads single sentences as part of a report for 2023.</summary>
internal static class NarrativeSentences
{
    /// <summary>The narrative figures of a sentence, in order of place.</summary>
    public static List<Figure> Read(string sentence) =>
        [.. Extract($"青岚市教育局2023年政府信息公开工作年度报告\n一、总体情况\n{sentence}\n").Figures.Where(figure => figure.IsNarrative())];

    /// <summary>The report of a whole text.</summary>
    public static Report Extract(string text) => ReportExtractor.Extract(TestDocuments.FromText(text), "a.txt").Single();

    /// <summary>Figures as one line: <c>requests_new 17; requests_email 3</c>; masked and text by their state, another year behind <c>@</c>.</summary>
    public static string Line(IEnumerable<Figure> figures) => string.Join("; ", figures.Select(figure =>
        $"{figure.Row} {(figure.State == FigureState.Value ? figure.Value!.Value.ToString("0.####", CultureInfo.InvariantCulture) : figure.State.Code())}"
        + (figure.Table == NarrativeCodes.OtherYear ? $"@{figure.SubjectYear}" : "")));
}
