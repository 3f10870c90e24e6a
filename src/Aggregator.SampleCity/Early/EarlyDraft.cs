using System.Globalization;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Early;

/// <summary>Puts a report on the old outline together: the basis, numbered sections, sign-off, and the table before or behind it.</summary>
internal static class EarlyDraft
{
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>A report as it stands before its file is written.</summary>
    public static ReportDraft Build(SampleUnit unit, int year, ReportText text, Sheet? sheet, IndicatorSheet? table, DeliveryDates dates)
    {
        var blocks = new List<DraftBlock> { Prose(Basis(unit, year)) };
        var number = 0;
        Section(EarlyOutline.Overview(unit), text.Overview);
        foreach (var section in EarlyOutline.SectionsOf(year))
        {
            Section(EarlyOutline.Heading(unit, year, section), text.Aspects[section]);
        }

        Section(EarlyOutline.ProblemsOf(unit), text.Problems ?? []);
        Section(EarlyOutline.Other(unit), text.Other);
        DraftBlock[] signOff = [new DraftBlock.SignOff(unit.NameIn(year)), new DraftBlock.SignOff(dates.Document.ToString("yyyy年M月d日", CultureInfo.InvariantCulture))];
        DraftBlock[] annex = table is null ? [] : [Prose(EarlyTables.Caption(table, unit, year)), new DraftBlock.Table(EarlyTables.Layout(table, sheet!, unit, year))];
        blocks.AddRange(unit.Index % 5 < 2 ? [.. annex, .. signOff] : [.. signOff, .. annex]);
        var index = string.Create(CultureInfo.InvariantCulture, $"LX{unit.Code}-{dates.Published.Date:yyyy}-{10000 + (unit.Index * 7)}");
        return new ReportDraft(unit.NameIn(year), Title(unit, year), blocks, index, dates.Document, dates.Published);

        void Section(string heading, IReadOnlyList<string> paragraphs)
        {
            if (paragraphs.Count > 0)
            {
                blocks.Add(new DraftBlock.Heading(1, $"{Numerals[number++]}、{heading}"));
                blocks.AddRange(paragraphs.Select(Prose));
            }
        }
    }

    /// <summary>The title as the unit words it.</summary>
    public static string Title(SampleUnit unit, int year) => string.Create(CultureInfo.InvariantCulture, $"{unit.NameIn(year)}{year}") + (unit.Index % 4) switch
    {
        0 => "年政府信息公开工作年度报告",
        1 => "年度政府信息公开年度报告",
        2 => "年政府信息公开年度报告",
        _ => "年度政府信息公开工作年度报告",
    };

    /// <summary>What the Regulations put into the mouth of every report: law, period and scope.</summary>
    private static string Basis(SampleUnit unit, int year) => string.Create(CultureInfo.InvariantCulture,
        $"按照《中华人民共和国政府信息公开条例》，现公布{unit.NameIn(year)}{year}年度政府信息公开年度报告。所列数据的统计期限为{year}年1月1日至{year}年12月31日。");

    private static DraftBlock.Prose Prose(string text) => new(text);
}
