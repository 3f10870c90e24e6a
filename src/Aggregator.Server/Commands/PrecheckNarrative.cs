using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Publishing.Texts;

namespace Aggregator.Server.Commands;

/// <summary>
/// The figures of the running text on a terminal: what each counts, its number, its section, and beside it what the sentence says of it.
/// <c>=</c> marks one that equals its table cell, <c>!</c> one a finding doubts, <c>?</c> one that is no number.
/// </summary>
internal static class PrecheckNarrative
{
    private const int Most = 80;

    public static void Print(Report report, IReadOnlyList<Finding> findings, TextWriter to)
    {
        var wrong = findings.Where(f => f.Outcome == Outcome.Fail).SelectMany(f => f.Evidence).Select(place => place.Span).ToHashSet();
        List(report, [.. report.Figures.Where(f => f.Table == NarrativeCodes.ThisYear)], "正文中的数字", wrong, to);
        List(report, [.. report.Figures.Where(f => f.Table == NarrativeCodes.OtherYear)], "正文中其他年度的数字（不参与核对）", [], to);
    }

    private static void List(Report report, IReadOnlyList<Figure> figures, string heading, HashSet<Core.Documents.TextSpan> wrong, TextWriter to)
    {
        if (figures.Count == 0)
        {
            return;
        }

        to.WriteLine();
        to.WriteLine($"   {heading}");
        var shown = figures.Take(Most).ToList();
        var names = shown.Select(Name).ToList();
        var values = shown.Select(figure => Value(report, figure, wrong.Contains(figure.Source.Span))).ToList();
        var (nameWidth, valueWidth) = (Math.Min(34, names.Max(TextWidth.Of)), Math.Min(20, values.Max(TextWidth.Of)));
        for (var i = 0; i < shown.Count; i++)
        {
            to.WriteLine(TerminalText.Line($"     {Pad.Right(names[i], nameWidth)}  {Pad.Left(values[i], valueWidth)}  {Section(report, shown[i])}{Notes(report, shown[i])}"));
        }

        if (figures.Count > Most)
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"     其余{figures.Count - Most}个用 --json 查看。"));
        }
    }

    private static string Name(Figure figure) => (figure.PartOf is null ? "" : "  其中 ") + MetricNames.Of(figure.Row);

    private static string Value(Report report, Figure figure, bool isWrong)
    {
        var exactness = figure.State != FigureState.Value ? "" : figure.Qualifier switch
        {
            FigureQualifier.About => "约",
            FigureQualifier.MoreThan => "超过",
            FigureQualifier.LessThan => "不足",
            _ => "",
        };
        var mark = isWrong ? "!" : EqualsItsCell(report, figure) ? "=" : " ";
        return exactness + PrecheckTables.Cell(figure) + (figure.State == FigureState.Value ? figure.Measure : "") + mark;
    }

    private static bool EqualsItsCell(Report report, Figure figure) =>
        figure is { Table: NarrativeCodes.ThisYear, Value: { } value, Qualifier: null } && NarrativeMetrics.CellFor(figure.Row).Any(sum =>
            sum.Select(cell => report.Cell(cell.Table, cell.Row, cell.Column)).ToList() is var cells
            && cells.Exists(cell => cell is { State: FigureState.Value }) && cells.TrueForAll(cell => cell?.Summand is not null)
            && cells.Sum(cell => cell!.Summand) == value);

    private static string Notes(Report report, Figure figure)
    {
        List<string> notes = [];
        if (figure.SubjectYear is { } year && year != report.Year && figure.Table == NarrativeCodes.OtherYear)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{year}年"));
        }

        if (figure.Scope is { } scope)
        {
            notes.Add("口径：" + scope);
        }

        if (figure.Said == FigureSaying.DerivedInWords)
        {
            notes.Add($"由“{TextWidth.Shorten(PrecheckPrinter.OneLine(figure.Raw), 20)}”得出");
        }

        if (figure.Restates is not null)
        {
            notes.Add("前文已述");
        }

        if (figure.Doubt is { } doubt)
        {
            notes.Add(doubt);
        }

        return string.Concat(notes.Select(note => "　" + note));
    }

    private static string Section(Report report, Figure figure) =>
        PrecheckPrinter.OneLine(report.Sections.LastOrDefault(s => s.BodySpan.Contains(figure.Source.Span))?.Heading.TrimEnd('。', '：') ?? "正文");
}
