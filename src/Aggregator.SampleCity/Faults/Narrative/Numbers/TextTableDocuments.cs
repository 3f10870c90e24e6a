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
        var verb = Columns.Single(c => scene.Place.EndsWith(c.Column, StringComparison.Ordinal)).Verb;
        var (right, stated) = (decimal.Parse(scene.True!, CultureInfo.InvariantCulture), decimal.Parse(scene.Printed!, CultureInfo.InvariantCulture));
        scene.Expect("TEXT_TABLE", scene.Place, new ExpectedNumbers(scene.Place, right, stated));
        return Spot.Put(text, Part.Proactive, scene.Say(
            $$"""{self}全年{{verb}}行政规范性文件{{scene.Printed}}件，{mgr}{how}配发解读""",
            $$"""本年度{{verb}}行政规范性文件{{scene.Printed}}件，涉及{item}等，{mgr}{how}编号""",
            $$"""经{mgr}{how}清点，{self}本年{{verb}}行政规范性文件{{scene.Printed}}件""",
            $$"""{item}、{item}等领域，本年{{verb}}行政规范性文件共{{scene.Printed}}件，{who}可在线查阅"""), scene.Random);
    }
}
