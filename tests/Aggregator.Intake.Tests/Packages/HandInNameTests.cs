using Aggregator.Intake.Packages;

namespace Aggregator.Intake.Tests.Packages;

[TestClass]
public sealed class HandInNameTests
{
    [TestMethod]
    [DataRow("年报.docx", "年报.docx")]
    [DataRow("C:\\桌面\\年报.docx", "年报.docx")]
    [DataRow("../../etc/passwd", "passwd")]
    [DataRow("..", "未命名")]
    [DataRow("/", "未命名")]
    [DataRow(null, "未命名")]
    [DataRow(" . ", "未命名")]
    [DataRow("a\r\nSet-Cookie: x.docx", "a Set-Cookie_ x.docx")]
    [DataRow("年报\u202excod.exe", "年报xcod.exe")]
    [DataRow("a\u0000b\u200b.txt", "a b.txt")]
    [DataRow("年报.docx. . ", "年报.docx")]
    [DataRow("CON", "_CON")]
    [DataRow("nul.docx", "_nul.docx")]
    [DataRow("COM1 .txt", "_COM1 .txt")]
    [DataRow("LPT0", "_LPT0")]
    [DataRow("COMA.txt", "COMA.txt")]
    [DataRow("控制.docx", "控制.docx")]
    [DataRow("a<b>:\"|?*%#.txt", "a_b________.txt")]
    [DataRow(".htaccess", "htaccess")]
    public void A_name_becomes_the_last_part_of_a_path_that_every_system_takes(string? given, string expected) => Assert.AreEqual(expected, HandInName.Clean(given));

    [TestMethod]
    public void A_long_name_keeps_its_ending_and_no_character_is_cut_in_half()
    {
        var name = HandInName.Clean(string.Concat(Enumerable.Repeat("𠮷", 100)) + ".docx");
        Assert.IsLessThanOrEqualTo(HandInName.Longest, name.Length);
        StringAssert.EndsWith(name, "𠮷.docx");
        Assert.AreEqual("a_", HandInName.Clean("a\ud842"));
    }

    [TestMethod]
    public void A_very_long_name_costs_no_more_than_its_end() => Assert.AreEqual("x.txt", HandInName.Clean(new string('.', 1_000_000) + "/x.txt"));
}
