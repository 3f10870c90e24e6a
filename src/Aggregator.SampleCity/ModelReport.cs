using System.Text;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Faults;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity;

/// <summary>The model report the city once published for everybody's use, which some units copy instead of writing their own.</summary>
internal static class ModelReport
{
    /// <summary>Its name in the key and in the background file.</summary>
    public const string Name = "政府信息公开工作年度报告参考范本";

    /// <summary>Writes it, in the words of a unit that is on no roster.</summary>
    public static SourceText Write(long seed, SentenceLedger ledger)
    {
        var random = SeededRandom.For(seed, "model report");
        var roster = new Unit(Name, "年度报告参考范本", [], UnitKind.Bureau, null, ReportScope.OwnLevel, UnitKind.Bureau.DefaultGroup(), null, null, null, null);
        var unit = new SampleUnit(1, roster, "model", ["样板", "示例", "参照", "模范", "先例", "蓝本"]);
        var sheet = FigureGenerator.Draw(unit, CityWriter.LastYear, null, random);
        var text = new Composer(unit, ledger, random).Compose(CityWriter.LastYear, sheet);
        var draft = DraftBuilder.Build(unit, CityWriter.LastYear, text, sheet, DeliveryDates.Draw(unit.DeadlineFor(CityWriter.LastYear), random));
        return new SourceText(Name, unit, 0, text, ProseLines.Of(draft));
    }

    /// <summary>Puts it where everybody can see it: as text, and as background for <c>aggregator reuse</c>.</summary>
    public static void Publish(SourceText template, string folder)
    {
        File.WriteAllText(Path.Combine(folder, Name + ".txt"), template.Printed + "\n", new UTF8Encoding(false));
        using var background = new CorpusFile(Path.Combine(folder, "background.jsonl"));
        background.Add(new CorpusLine(Name, "", 0, template.Printed, "", CityRoster.City, "template"));
    }
}
