using System.Reflection;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Intake.Reading;
using Aggregator.Pipeline.Stages;

namespace Aggregator.Pipeline.Tests;

[TestClass]
public sealed class PayloadTests
{
    /// <summary>A night cut off and gone on with takes figures from the ledger: what is not kept there would be missing in its output only.</summary>
    [TestMethod]
    public void Everything_known_of_a_figure_comes_back_from_the_ledger()
    {
        var figure = new Figure("narrative_other_year", "replies_online_share_pct", "value", FigureState.Value, 57.50m, "%", "57.50%", new Provenance("第3段", new TextSpan(12, 6)), "请核对。")
        {
            Label = "其中：网上申请数",
            Scope = "市本级",
            SubjectYear = 2021,
            Said = FigureSaying.DerivedInWords,
            Qualifier = FigureQualifier.LessThan,
            PartOf = 3,
            ShareOf = 5,
            Restates = 7,
        };
        var plain = new Figure("", "", "", FigureState.Blank, null, "", "", new Provenance("", default));
        foreach (var property in typeof(Figure).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            Assert.AreNotEqual(property.GetValue(plain), property.GetValue(figure), $"{property.Name} is not told from an empty one by this test.");
        }

        var back = Payload.Unpack<Figure>(Payload.Pack(figure));
        Assert.AreEqual(figure, back);
        Assert.AreEqual("57.50", back.Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        CollectionAssert.AreEqual(Payload.Pack(figure), Payload.Pack(back));
    }

    [TestMethod]
    public void The_text_of_a_file_of_many_reports_is_kept_once()
    {
        var text = string.Concat(Enumerable.Range(1, 20).Select(i => $"第{i}篇 云川市第{i}局2025年政府信息公开工作年度报告\n一、总体情况\n主动公开信息{i}条。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"));
        var document = DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "汇编.txt");
        var file = new ReadFile(document.Format, [new Loss("picture", "第1段", "有图片。")], ReportExtractor.Extract(document, "汇编.txt"));
        Assert.HasCount(20, file.Reports);

        var back = Payload.Unpack<ReadFile>(Payload.Pack(file));
        Assert.HasCount(20, back.Reports);
        Assert.AreEqual(document.Format, back.Format);
        Assert.AreEqual(file.Losses[0], back.Losses.Single());
        foreach (var (was, now) in file.Reports.Zip(back.Reports))
        {
            Assert.AreEqual(document.Text, now.Text);
            Assert.AreSame(back.Reports[0].Text, now.Text);
            Assert.AreEqual(was.Body, now.Body);
            CollectionAssert.AreEqual(was.Figures.ToList(), now.Figures.ToList());
        }

        CollectionAssert.AreEqual(Payload.Pack(file), Payload.Pack(back));
    }

    [TestMethod]
    public void An_unreadable_file_comes_back_with_its_reason()
    {
        var back = Payload.Unpack<ReadFile>(Payload.Pack(new ReadFile(FileFormat.Doc, [new Loss("damaged-file", "a.doc", "已损坏。")], [])));
        Assert.AreEqual((FileFormat.Doc, "damaged-file", 0), (back.Format, back.Losses.Single().Kind, back.Reports.Count));
    }
}
