using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Reading.Docx;
using Aggregator.Intake.Tests.Building;
using static Aggregator.Intake.Tests.Building.RawDocx;

namespace Aggregator.Intake.Tests.Reading;

[TestClass]
public sealed class DocxNumberingTests
{
    [TestMethod]
    [DataRow("chineseCounting", "一 九 十 十二 二十 九十九 一百零五")]
    [DataRow("chineseCountingThousand", "一 九 十 十二 二十 九十九 一百零五")]
    [DataRow("japaneseCounting", "一 九 十 十二 二十 九十九 一百零五")]
    [DataRow("ideographDigital", "一 九 一〇 一二 二〇 九九 一〇五")]
    [DataRow("chineseLegalSimplified", "壹 玖 壹拾 壹拾贰 贰拾 玖拾玖 壹佰零伍")]
    [DataRow("ideographTraditional", "甲 壬 癸 12 20 99 105")]
    [DataRow("decimalEnclosedCircle", "① ⑨ ⑩ ⑫ ⑳ 99 105")]
    [DataRow("decimalEnclosedCircleChinese", "① ⑨ ⑩ ⑫ ⑳ 99 105")]
    [DataRow("decimalEnclosedParen", "⑴ ⑼ ⑽ ⑿ ⒇ 99 105")]
    [DataRow("decimalEnclosedFullstop", "⒈ ⒐ ⒑ ⒓ ⒛ 99 105")]
    [DataRow("decimalFullWidth", "１ ９ １０ １２ ２０ ９９ １０５")]
    [DataRow("decimalZero", "01 09 10 12 20 99 105")]
    [DataRow("upperLetter", "A I J L T UUUU AAAAA")]
    [DataRow("lowerLetter", "a i j l t uuuu aaaaa")]
    [DataRow("upperRoman", "I IX X XII XX XCIX CV")]
    [DataRow("lowerRoman", "i ix x xii xx xcix cv")]
    [DataRow("decimal", "1 9 10 12 20 99 105")]
    [DataRow("somethingNew", "1 9 10 12 20 99 105")]
    public void Every_format_reports_use_prints_its_numbers(string format, string expected) =>
        Assert.AreEqual(expected, string.Join(' ', new[] { 1, 9, 10, 12, 20, 99, 105 }.Select(number => ListNumeral.Format(number, format))));

    [TestMethod]
    public void Levels_count_restart_and_name_the_levels_above()
    {
        var numbering = Abstract(0, Level(0, "chineseCounting", "%1、"), Level(1, "chineseCounting", "（%2）"), Level(2, "decimal", "%1.%3.", "<w:isLgl/>"), Level(3, "decimal", "%4)", "<w:lvlRestart w:val=\"0\"/>")) + Num(1, 0);
        Lines(
            Numbered("甲", 1) + Numbered("子", 1, 1) + Numbered("2025年", 1, 2) + Numbered("点", 1, 3) + Numbered("丑", 1, 1) + Numbered("2024年", 1, 2) + Numbered("点", 1, 3) + Numbered("乙", 1) + Numbered("寅", 1, 1),
            numbering,
            "一、甲", "（一）子", "1.1. 2025年", "1)点", "（二）丑", "1.1. 2024年", "2)点", "二、乙", "（一）寅");
    }

    [TestMethod]
    public void Numberings_of_one_definition_count_on_unless_their_start_is_overridden()
    {
        var numbering = Abstract(0, Level(0, "decimal", "%1.")) + Num(1, 0) + Num(2, 0) + Num(3, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>");
        Lines(
            Numbered("甲", 1) + Numbered("乙", 2) + Numbered("丙", 3) + Numbered("丁", 3) + Numbered("戊", 1) + Numbered("", 1) + Numbered("己", 1) + Numbered("庚", 0),
            numbering,
            "1.甲", "2.乙", "5.丙", "6.丁", "7.戊", "9.己", "庚");
    }

    [TestMethod]
    public void A_style_numbers_its_paragraphs_at_the_level_bound_to_it()
    {
        var styles = "<w:style w:type=\"paragraph\" w:styleId=\"S1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"S2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"S1\"/></w:style>"
            + "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:name w:val=\"表\"/><w:pPr><w:numPr><w:numId w:val=\"9\"/></w:numPr></w:pPr></w:style>";
        var numbering = Abstract(1, Level(0, "chineseCountingThousand", "%1、", "<w:pStyle w:val=\"S1\"/>")) + Abstract(2, "<w:numStyleLink w:val=\"L\"/>")
            + Abstract(3, "<w:styleLink w:val=\"L\"/>" + Level(0, "decimalEnclosedCircle", "%1")) + Num(4, 1) + Num(5, 2) + Num(9, 3);
        Lines(
            P("总体情况", "<w:pStyle w:val=\"S1\"/>") + Numbered("项", 5) + P("收到申请", "<w:pStyle w:val=\"S2\"/>") + P("不编号", "<w:pStyle w:val=\"S1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") + Numbered("项", 5),
            numbering,
            styles,
            "一、总体情况", "①项", "二、收到申请", "不编号", "②项");
    }

    [TestMethod]
    public void A_custom_format_falls_back_and_a_bullet_prints_nothing()
    {
        var custom = "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><mc:AlternateContent><mc:Choice Requires=\"w14\"><w:numFmt w:val=\"custom\" w:format=\"001\"/></mc:Choice><mc:Fallback><w:numFmt w:val=\"chineseCounting\"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val=\"第%1条\"/></w:lvl>";
        Lines(Numbered("甲", 1) + Numbered("乙", 2) + Numbered("丙", 77), Abstract(0, custom) + Abstract(1, Level(0, "bullet", "\uF0B7")) + Num(1, 0) + Num(2, 1), "第一条甲", "乙", "丙");
    }

    [TestMethod]
    public void Labels_of_cells_are_numbered_in_their_order()
    {
        static string One(string text) => $"<w:tc>{Numbered(text, 1)}</w:tc>";
        var document = DocumentReader.Read(RawDocx.Of(Table(Row(One(""), Cell("规章"), Cell("0")), Row(One(""), Cell("许可"), Cell("3"))), ("numbering", Abstract(0, Level(0, "decimal", "%1")) + Num(1, 0))), "a.docx");
        var grid = document.Blocks.OfType<TableBlock>().Single().Grid;
        Assert.AreEqual("1 2", grid.At(0, 0)!.Text + " " + grid.At(1, 0)!.Text);
    }

    private static string Abstract(int id, params string[] levels) => $"<w:abstractNum w:abstractNumId=\"{id}\">{string.Concat(levels)}</w:abstractNum>";

    private static string Level(int level, string format, string text, string more = "") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    private static string Num(int id, int of, string more = "") => $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{of}\"/>{more}</w:num>";

    private static void Lines(string body, string numbering, params string[] expected)
    {
        var isStyled = expected[0].StartsWith("<w:style ", StringComparison.Ordinal);
        var document = DocumentReader.Read(RawDocx.Of(body, isStyled ? [("numbering", numbering), ("styles", expected[0])] : [("numbering", numbering)]), "a.docx");
        Golden.Sound(document);
        CollectionAssert.AreEqual(expected.Skip(isStyled ? 1 : 0).ToArray(), document.Blocks.Select(block => block.Span.Of(document.Text)).ToArray(), DocumentDump.Of(document));
    }
}
