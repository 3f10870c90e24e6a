using System.Buffers;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking;

/// <summary>Finds what a form or a model says to whoever fills it in, left standing: in brackets, or at the beginning of a paragraph.</summary>
internal static partial class FormNotes
{
    private const int Most = 200;
    private const int Shortest = 2;
    private const int Longest = 160;

    // One of these stands in everything the dearer pattern finds.
    private static readonly TellingWords Telling = new(
        [
            "表格形式报告", .. ((string[])["填写", "填报", "填表", "编写", "写作", "撰写"]).SelectMany(act => (string[])[act + "说明", act + "要求", act + "须知", act + "提示"]),
            "字数要求", "示例", "范例", "参考写法", "本部分", "本段", "本节", "本栏", "供参考", "前删", "时删", "请删",
        ]);

    private static readonly SearchValues<char> Brackets = SearchValues.Create("（()）【】[]〔〕\n");

    /// <summary>The notes within a stretch of text, in order of place.</summary>
    public static IEnumerable<TextSpan> In(string text, TextSpan stretch)
    {
        var from = Math.Clamp(stretch.Offset, 0, text.Length);
        var part = text[from..Math.Clamp(stretch.End, from, text.Length)];
        return Bracketed(part).Where(note => Instruction().IsMatch(part.AsSpan(note.Offset, note.Length)))
            .Concat(Telling.In(part) != 0 ? Plain().Matches(part).Select(match => new TextSpan(match.Index, match.Length)) : [])
            .OrderBy(note => note.Offset)
            .Take(Most)
            .Select(note => (Note: note, Lead: Lead(part.Substring(note.Offset, note.Length))))
            .Select(led => new TextSpan(from + led.Note.Offset + led.Lead, led.Note.Length - led.Lead));
    }

    private static int Lead(string note) => note.Length - note.TrimStart('\n', '\r', '。', '；', ' ', '\u3000', '\t').Length;

    // A bracket, 2 to 160 characters of one line without brackets, and a bracket that closes.
    private static IEnumerable<TextSpan> Bracketed(string text)
    {
        for (var open = Next(text, 0); open >= 0;)
        {
            var close = Next(text, open + 1);
            if (Opens(text[open]) && close - open is > Shortest and <= Longest + 1 && Closes(text[close]))
            {
                yield return TextSpan.FromBounds(open, close + 1);
                close = Next(text, close + 1);
            }

            open = close;
        }
    }

    private static bool Opens(char c) => c is '（' or '(' or '【' or '[' or '〔';

    private static bool Closes(char c) => c is '）' or ')' or '】' or ']' or '〕';

    private static int Next(string text, int from) => text.AsSpan(from).IndexOfAny(Brackets) is >= 0 and var at ? from + at : -1;

    // What only somebody speaks who tells another what to write.
    [GeneratedRegex(
        @"^.(?:此处|此项|请在此|请(?:填|写|按|从|结合|逐|简要|注明|说明|根据|列|删|替换|补充|概述|介绍)|填[写报]|填表|单位名称|行政机关名称|机关名称|年份|示例|范例|样例|举例说明|样稿|参考(?:写法|样式|模板|范例)|提示|温馨提示|注意[:：]|编写(?:说明|要求|提示)|写作(?:提示|要求)|字数|本(?:部分|段|节|栏|项)(?:内容)?(?:主要|请|应|需|要|控制|可|不得|由)|以(?:下|上)(?:为|内容为?|仅)?(?:模板|样本|示例|范文|供参考|仅供参考)|可(?:填|根据|结合|具体|酌情)|待.{0,14}(?:补入|补充|填写|核定后填|提供)|如(?:有|无)[^，]{0,14}请|没有的?(?:填|写|请)|内容由各|由各单位|各单位(?:根据|结合))|(?:此处填写|请填写|请在此|填写具体|请替换|请修改|请删|删去本|删除本|报送(?:前|时)删|勿照抄|不要照抄|仅供参考|供参考|不超过[0-9一二三四五六七八九十百千]{1,5}字|字以内|填写说明|填报说明|如无请|后补入)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Instruction();

    [GeneratedRegex(
        @"该部分以表格形式报告|(?:^|[\n\r。；])[ \u3000\t]{0,8}(?:填[写报表](?:说明|要求|须知|提示)|编写(?:说明|要求|提示)|写作(?:提示|要求)|撰写(?:要求|说明)|字数要求|示例|范例|参考写法)[:：][^\n]{0,100}|(?:^|[\n\r])[ \u3000\t]{0,8}本(?:部分|段|节|栏)(?:内容)?(?:主要(?:介绍|报告|说明|填写|反映|描述|对|写)|请|应当?(?:从|包括|写|填|按)|需(?:从|写|填)|要求)[^\n]{0,100}|以上(?:内容)?(?:仅)?供参考|(?:报送|上报|提交)(?:前|时)(?:请)?(?:删除|删去)|请删[去除]本[行段句]",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}
