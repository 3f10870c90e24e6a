using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Writing;

/// <summary>Puts text, tables, headings and sign-off together into a report of the 2021 form.</summary>
internal static class DraftBuilder
{
    /// <summary>A report as it stands before its file is written.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="year">Report year.</param>
    /// <param name="text">Its prose.</param>
    /// <param name="sheet">Its tables as printed.</param>
    /// <param name="dates">Document date and publication.</param>
    public static ReportDraft Build(SampleUnit unit, int year, ReportText text, Sheet sheet, DeliveryDates dates)
    {
        var blocks = new List<DraftBlock>
        {
            new DraftBlock.Prose(MandatedText.Basis(year) + MandatedText.Period(year)),
            new DraftBlock.Prose(Contact(unit, unit.NameIn(year))),
            Section(0),
        };
        blocks.AddRange(text.Overview.Select(Prose));
        for (var i = 0; i < text.Aspects.Count; i++)
        {
            blocks.AddRange(Aspect(unit, i, text.Aspects[i]));
        }

        blocks.Add(Section(1));
        blocks.Add(new DraftBlock.Table(FormTables.Disclosure(sheet)));
        blocks.Add(Section(2));
        blocks.Add(new DraftBlock.Table(FormTables.Applications(sheet)));
        blocks.Add(Section(3));
        blocks.Add(new DraftBlock.Table(FormTables.Cases(sheet)));
        if (text.Problems is { } problems)
        {
            blocks.Add(Section(4));
            blocks.AddRange(problems.Select(Prose));
        }

        blocks.Add(Section(5));
        blocks.AddRange(text.Other.Select(Prose));
        blocks.Add(new DraftBlock.SignOff(unit.NameIn(year)));
        blocks.Add(new DraftBlock.SignOff(dates.Document.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)));
        var title = string.Create(CultureInfo.InvariantCulture, $"{unit.NameIn(year)}{year}年政府信息公开工作年度报告");
        var number = string.Create(CultureInfo.InvariantCulture, $"LX{unit.Code}-{dates.Published.Date:yyyy}-{10000 + (unit.Index * 7)}");
        return new ReportDraft(unit.NameIn(year), title, blocks, number, dates.Document, dates.Published);
    }

    private static DraftBlock.Heading Section(int index) => new(1, Forms.Sections[index]);

    private static DraftBlock Prose(string text) => new DraftBlock.Prose(text);

    private static string Contact(SampleUnit unit, string name) => string.Create(CultureInfo.InvariantCulture,
        $"如有疑问，请与{name}联系（地址：{unit.Places[0]}路{10 + (unit.Index * 3)}号，电话：0100-8{unit.Index + 21000:000000}）。");

    // Some units run the aspect's heading into the paragraph.
    private static IEnumerable<DraftBlock> Aspect(SampleUnit unit, int index, IReadOnlyList<string> paragraphs)
    {
        var heading = $"（{"一二三四五"[index]}）{Forms.Aspects[index]}";
        return unit.Index % 3 == 0
            ? [new DraftBlock.Prose($"{heading}。{paragraphs[0]}"), .. paragraphs.Skip(1).Select(Prose)]
            : [new DraftBlock.Heading(2, heading + (unit.Index % 3 == 1 ? "情况" : "")), .. paragraphs.Select(Prose)];
    }
}
