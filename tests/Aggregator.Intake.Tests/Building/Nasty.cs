namespace Aggregator.Intake.Tests.Building;

/// <summary>What somebody who means harm, or a program gone wrong, writes in the place of a number, a text or a piece of markup.</summary>
internal static class Nasty
{
    public static readonly string[] Numbers =
    [
        "-1", "0", "1", "65535", "65536", "1000000000", "2147483647", "-2147483648", "4294967296", "99999999999999999999", "1e9", "1E+308", "NaN", "-0", "",
        "A0", "XFD1048576", "XFE1048577", "A1:XFD1048576", "A1:A1048576", "C5:A1", "B2:D9", "ZZZZZZZZ9", "１２", "12 345", "0x10", "1.7976931348623157E308", "1904-01-01", "TRUE", "../../x",
    ];

    public static readonly string[] Texts =
    [
        "\0", "\uD800", "\uDC00\uD800", "\uFFFF", "\u202E12", "_x000D_", "_x0000_", "&#0;", "&#xD800;", "&amp;", "&nosuch;", "]]>", "　", "\t\t\t", "12\n34", "2...", "xx", "＝SUM(A1)", "\u0301\u0301\u0301",
        "一、", "（一）", "二、主动公开政府信息情况", "三、本年度办理结果", "2025年", "二〇二五年十三月三十二日", "99999999999999999999件", "－－－",
    ];

    public static readonly string[] Markup =
    [
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>", "&c;", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:9/x\">]>", "&e;", "<?xml version=\"1.0\" encoding=\"utf-7\"?>", "<?php evil ?>", "<![CDATA[", "<!--", "-->", "</", "<", ">", "<table><tr><td rowspan=65535 colspan=1000000000>",
        "</table>", "</td></tr>", "<script>", "<style>", "<textarea>", "<plaintext>", "<svg><math>", "<template>", "<select>", "<frameset>", "<base href=x>", "<meta charset=utf-16>", "<w:tbl><w:tr><w:tc>",
        "<w:gridSpan w:val=\"1000000000\"/>", "<w:vMerge/>", "<w:sdt><w:sdtContent>", "<w:fldSimple w:instr=\"INCLUDETEXT file:///etc/passwd\"/>", "<c r=\"XFD1048576\"><v>1</v></c>", "<row r=\"1048576\"/>", "<mergeCell ref=\"A1:XFD1048576\"/>",
    ];

    public static T Of<T>(T[] from, Random random) => from[random.Next(from.Length)];
}
