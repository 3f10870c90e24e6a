using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>The prose states a figure of a table otherwise than the table prints it.</summary>
/// <param name="metric">Code of the figure.</param>
/// <param name="subject">The cell it should equal.</param>
/// <param name="words">The words before and behind its number where the prose has it in no digits.</param>
internal abstract class MisstatedFigure(string metric, string subject, (string Before, string Behind) words) : Fault
{
    /// <summary>The part of the prose that states it.</summary>
    protected virtual Part Home => Part.OnRequest;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.GetsRequests(unit);

    /// <summary>What the table gives for it first, then all it could also be taken for.</summary>
    protected abstract IReadOnlyList<long> Readings(Sheet sheet);

    // The sheet is not at hand any more when the prose is written.
    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var readings = Readings(sheet);
        scene.Note("S1/" + metric, Text(readings[0]), Text(Misstated.Of(scene.Random, readings[0], readings)));
        return sheet;
    }

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var (right, stated) = (Number(scene.True!), Number(scene.Printed!));
        scene.Expect("TEXT_TABLE", subject, new ExpectedNumbers(subject, right, stated));

        // Parts, shares and last year's count beside it are still the true ones'.
        scene.Tolerate("TEXT_TEXT", "S1");
        var old = text.Figure(metric);
        if (old is not null && old.Raw.All(char.IsAsciiDigit))
        {
            return text.Restated(metric, stated);
        }

        var phrase = words.Before + Text(stated) + words.Behind;
        var figure = new StatedFigure(metric, stated, Text(stated), phrase);
        var others = text.Figures.Where(f => f.Metric != metric);
        return old is not null
            ? text.Map(p => p.Replace(old.Phrase, phrase, StringComparison.Ordinal)) with { Figures = [.. others, figure] }
            : Spot.Put(text, Home, scene.Say(phrase + "，{mgr}{how}登记{item}", "据{mgr}统计，" + phrase + "，{paper}{how}留底", phrase + "，{who}提出的居多，{mgr}{how}跟踪"), scene.Random) with { Figures = [.. others, figure] };
    }

    /// <summary>A total of table 2.</summary>
    protected static long Total(Sheet sheet, string row) => (long)(sheet.NumberAt("T2", row, "total") ?? 0);

    /// <summary>A block of table 3, from its parts, since the total may be printed wrong or not at all.</summary>
    protected static long Cases(Sheet sheet, string block) => Sheet.Results.Sum(r => (long)(sheet.NumberAt("T3", FormDefinition.CasesRow, $"{block}_{r}") ?? 0));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
