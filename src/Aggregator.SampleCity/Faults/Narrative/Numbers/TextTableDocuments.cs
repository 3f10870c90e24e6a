using System.Globalization;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>The prose states a number of normative documents that table 1 does not print.</summary>
internal sealed class TextTableDocuments : Fault
{
    private static readonly (string Column, string Verb)[] Columns = [("issued", "制发"), ("repealed", "废止"), ("in_force", "现行有效的")];

    public override Part Touches => Part.Proactive | Part.Table1;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var (column, _) = scene.Random.Pick(Columns);
        var right = (long)sheet.NumberAt("T1", "normative_document", column)!.Value;
        var others = Columns.Select(c => (long)(sheet.NumberAt("T1", "normative_document", c.Column) ?? 0)).ToList();
        scene.Note($"T1/normative_document/{column}", right.ToString(CultureInfo.InvariantCulture), Misstated.Of(scene.Random, right, others).ToString(CultureInfo.InvariantCulture));
        return sheet;
    }

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var (column, verb) = Columns.Single(c => scene.Place.EndsWith('/' + c.Column, StringComparison.Ordinal));
        var (right, stated) = (decimal.Parse(scene.True!, CultureInfo.InvariantCulture), decimal.Parse(scene.Printed!, CultureInfo.InvariantCulture));
        scene.Expect("TEXT_TABLE", scene.Place, new ExpectedNumbers(scene.Place, right, stated));
        var metric = "normative_" + column;

        // A text that states it does so once, wrongly; two numbers for it would be another fault.
        if (text.Figure(metric) is not null)
        {
            return text.Restated(metric, stated);
        }

        var phrase = $"{verb}行政规范性文件{scene.Printed}件";
        var sentence = scene.Say(
            $$"""{self}全年{{phrase}}，{mgr}{how}配发解读""",
            $$"""本年度{{phrase}}，涉及{item}等，{mgr}{how}编号""",
            $$"""经{mgr}{how}清点，{self}本年{{phrase}}""",
            $$"""{item}、{item}等领域，本年{{phrase}}，{who}可在线查阅""",
            $$"""截至年末，{self}{{phrase}}，{paper}同栏可查""");
        return Spot.Put(text, Part.Proactive, sentence, scene.Random) with { Figures = [.. text.Figures, new StatedFigure(metric, stated, scene.Printed!, phrase)] };
    }
}
