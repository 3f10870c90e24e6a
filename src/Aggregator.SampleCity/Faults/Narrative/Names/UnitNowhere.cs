using System.Globalization;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Names;

/// <summary>Nothing the report says tells whose it is: a title without a name, the unit as 我局 throughout, a day alone below. The index knows.</summary>
internal sealed class UnitNowhere : Fault
{
    public override Part Touches => Part.Head | Part.Prose | Part.SignOff | Part.File;

    // A page names its publisher whatever the report says.
    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.Text;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var self = Vocabulary.Of(scene.Unit)["self"].FirstOrDefault(word => word[0] is '我' or '本') ?? "本单位";
        var names = NamesOf(scene.Unit, scene.Year);
        var title = scene.Random.Pick(["", "我单位", "本机关"]) + scene.Year.ToString(CultureInfo.InvariantCulture) + "年政府信息公开工作年度报告";
        scene.Note("unit", draft.Title, title);
        scene.Expect("UNIT_MISSING", "unit");
        scene.Expect("SIGNOFF_MISSING", "signoff");
        scene.Tolerate("TITLE_NONSTANDARD", "title");
        var nameless = draft.Map(block => block is DraftBlock.Prose prose ? new DraftBlock.Prose(names.Aggregate(prose.Text, (text, name) => text.Replace(name, self, StringComparison.Ordinal))) : block);
        return SignOffs.With(nameless, unit: "") with { Title = title };
    }

    public override HandIn OnHandIn(HandIn hand, Scene scene) => hand with { InIndex = true };

    private static List<string> NamesOf(SampleUnit unit, int year) =>
    [
        .. unit.Unit.Aliases.Concat(Vocabulary.Of(unit)["self"].Where(word => word[0] is not ('我' or '本') && unit.Name.Contains(word, StringComparison.Ordinal)))
            .Append(unit.Name).Append(unit.NameIn(year)).Where(name => name.Length > 2).Distinct().OrderByDescending(name => name.Length),
    ];
}
