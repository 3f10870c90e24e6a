using System.Buffers;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;

namespace Aggregator.Core.Checking;

/// <summary>Tells whether a text on problems also says what was or will be done about them; in doubt it does.</summary>
internal static partial class PlannedMeasures
{
    private const int FewestLetters = 6;

    private static readonly char[] ClauseSigns = ['，', ',', '。', '；', ';', '：', ':', '！', '!', '\n'];

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(ClauseSigns);

    /// <summary>
    /// Whether any clause names a step: one that looks ahead, one that tells of something done, or one that begins with the deed. Deeds are
    /// without number, so a sentence that is no item of the list of problems and names nothing wanting is taken for one too.
    /// </summary>
    public static bool Named(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny(ClauseEnds);
            var clause = end < 0 ? rest : rest[..end];
            if (IsStep(clause.Trim()))
            {
                return true;
            }

            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return IsMoreThanItems(text);
    }

    private static bool IsMoreThanItems(string text)
    {
        // Who signed and when is no measure.
        var sentences = Sentences.In(text, new TextSpan(0, text.Length)).Select(span => span.Of(text)).Where(sentence => !OrganName.IsComplete(sentence) && DateReader.Whole(sentence) is null).ToList();
        var first = sentences.FindIndex(sentence => Item().IsMatch(sentence));
        return first < 0
            ? HasOtherClause(text)
            : sentences.Skip(first + 1).Any(sentence => !Item().IsMatch(sentence) && !Wanting().IsMatch(sentence));
    }

    // Without a list: a clause behind the first that names nothing wanting.
    private static bool HasOtherClause(string text) =>
        text.Split(ClauseSigns).Select(clause => clause.Trim()).SkipWhile(clause => !Wanting().IsMatch(clause)).Any(clause => clause.Length >= FewestLetters && !Wanting().IsMatch(clause));

    // 有待加强 names what is wanting, and only 下一步 or a will makes a step of it.
    private static bool IsStep(ReadOnlySpan<char> clause) =>
        !clause.IsEmpty && (Will().IsMatch(clause) || !Wanting().IsMatch(clause) && (Step().IsMatch(clause) || Deed().IsMatch(clause)));

    [GeneratedRegex("^(?:[一二三四五六七八九十]是|[（(]?[一二三四五六七八九十0-9]{1,2}[)）]|[一二三四五六七八九十0-9]{1,2}[、.．]|第[一二三四五]|首先|其次|再次|再者|最后|此外|另外|还有)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Item();

    [GeneratedRegex("下一步|下步|下阶段|今后|接下来|我们将|(?:局|委|镇|乡|街道|办|区|县|市|政府|中心|机关|单位|科|室|组|队|站|所|院|处|部|专班)(?:将|拟|计划|决定)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Will();

    [GeneratedRegex("有待|还需|仍需|尚需|亟待|尚待|需要?进一步|不够|不足|不高|不强|不全|不多|不及时|不到位|不平衡|不完善|不规范|欠缺|缺乏|缺少|薄弱|滞后|差距|未能|尚未|提升空间", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Wanting();

    [GeneratedRegex(
        "打算|力争|争取|明年|来年|改进(?:办法|措施|方向|方式|思路|做法|计划)|整改|措施|举措|对策|着手|牵头|负责落实|见到成效|逐步|^将|将(?:由|在|于|把|从|对|通过|按|进一步|继续|组织|开展|加|安排|建|完善|定期|逐|以)|^拟|拟(?:由|于|在|对|从|采|安|组|开|建|增|通过)|(?:^|[局委镇乡办所室区县市府])计划|计划(?:于|在|对|通过|由|安排|组织|开)|(?:我们|我局|我委|我镇|一|二|三|四)要|已经?(?:由|于|在|按|为|给|向|与|请|派|设|改|安排|明确|完成|建立|组织|要求|列入|着手|纳入|增|更换|更新|补|重新|制定|开始|采取|配)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Step();

    [GeneratedRegex(
        "^(?:[（(]?[一二三四五六七八九十0-9]{1,2}[)）]?[、.．是要]?|第[一二三四五]|首先|其次|再次|最后|同时|此外|进一步|继续|持续|不断|切实|全面|积极|逐步|深入|认真|严格|大力|着力|注重|自觉|及时)*(?:加强|完善|健全|强化|优化|提升|提高|拓宽|拓展|加大|推进|推动|规范|建立|落实|细化|充实|定期|组织|开展|丰富|创新|增加|增派|增强|深化|改进|改造|明确|压缩|集中|做好|抓好|严把|扩大|接受|梳理|安排|邀请|聘请|制定|修订|培训)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Deed();
}
