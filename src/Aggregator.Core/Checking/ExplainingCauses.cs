using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking;

/// <summary>What may have moved a number from one year's report to the next, in the words such reports use, and whether a sentence says that it did.</summary>
internal static partial class ExplainingCauses
{
    // Reform of units and powers; another way of counting; a correction of what was reported.
    private const string Reform =
        "机构(?:改革|调整|整合|合并|撤并|重组|撤销|职能)|职[能责权][^，。]{0,14}(?:划[转入出归]|调整|移[交出入]|转移|整合|并入|变[化更]|交由)|撤并|合并|撤销|更名|区划调整|体制(?:改革|调整)|隶属关系|挂牌|组建|移[出入][^，。]{0,14}职|整建制|划[转入归]|并入|移入|[整集][体中]移|带入"
        + "|(?:统计|填报|计算|计数|起报|填列|报送|认定|汇总)?(?:口径|统计范围|统计方[法式]|统计标准|起报单位|填报单位|填报主体|填报标准|认定标准)[^，。]{0,12}(?:调整|变[化更动]|改变|不同|不一致|差异|统一|规范|修订|扩大|缩小|有别|更改|改[为按成变])"
        + "|(?:调整|变更|改变|统一|修订|规范|改按)[^，。]{0,10}(?:口径|统计范围|统计方[法式]|起报单位|填报单位)"
        + "|[误漏错](?:[将把以])|[误漏错][计报填列统登录算入记]|重复(?:计|统|填|报|列|登)|(?:多|少)[计报填列统登记](?!划)|(?:填报|统计|登记|计算|录入|填写)(?:有误|错误|差错|失误)|更正|订正|勘误|据实[^，。]{0,4}(?:更|调|修)|复核(?:后|时|中|发现)|核[实对](?:后|时|中|发现)|重新(?:核|统计|计算|清点|认定|登记|备案|公布|发布|审核|编)"
        + "|以本(?:年度|次|期)?(?:报告|数据|年报|统计)为准";

    /// <summary>For documents in force: also a clean-up, the end of a term, a joint document that another unit counts now.</summary>
    [GeneratedRegex(Reform + "|清理|梳理结果|评估结果|有效期(?:限)?[^，。]{0,4}满|到期|届满|期满|自[然动行]失效|(?:联合|会同)[^。]{0,12}[印发制][^。]{0,24}(?:牵头|主办)|由牵头|改列", RegexOptions.CultureInvariant, PatternTime.Most)]
    public static partial Regex OfDocuments();

    /// <summary>For requests: also requests handed over, joined or parted.</summary>
    [GeneratedRegex(Reform + "|承接|接[收续办管]|移交|转入|转来|转交|归并|交由|转由|合并(?:办理|处理|答复)|并案|拆分|分立", RegexOptions.CultureInvariant, PatternTime.Most)]
    public static partial Regex OfRequests();

    /// <summary>For reviews and suits: also cases withdrawn, joined or moved to another defendant.</summary>
    [GeneratedRegex(Reform + "|撤回|撤诉|并案|合并审理|变更被告|移送|承接|移交|转由", RegexOptions.CultureInvariant, PatternTime.Most)]
    public static partial Regex OfCases();

    /// <summary>For licences, penalties, coercion: also powers handed down, gathered, entrusted, taken back or ended, and campaigns.</summary>
    [GeneratedRegex(Reform + "|承接|下放|上收|收回|委托|集中(?:行使|办理|审批|许可|换|核发)|相对集中|综合(?:行政)?执法(?:改革)?|(?:整体|统一)移|换[证发]|改由|转由|交由|新增[^，。]{0,8}(?:事项|职|权)|取消[^，。]{0,12}(?:事项|许可|审批|收费)|告知承诺|改为备案|免[征除收]|停[征收办]|专项(?:整治|行动|检查|执法)|非现场|电子(?:抓拍|证照)|批量|疫情|政策调整", RegexOptions.CultureInvariant, PatternTime.Most)]
    public static partial Regex OfPowers();

    /// <summary>Whether the sentence says that one of the causes came about: neither denied nor merely planned or supposed.</summary>
    public static bool Happened(ReadOnlySpan<char> sentence, Regex causes)
    {
        foreach (var match in causes.EnumerateMatches(sentence))
        {
            var before = sentence[..match.Index];
            var clause = before[(before.LastIndexOfAny("，,、：") + 1)..];
            var behind = sentence[(match.Index + match.Length)..];
            if (!Denied().IsMatch(clause) && !Undone().IsMatch(behind) && !Supposed().IsMatch(before) && !Future().IsMatch(clause))
            {
                return true;
            }
        }

        return false;
    }

    // 未办结的申请, 未计入废止 deny nothing of what follows.
    [GeneratedRegex("(?:没有|不存在|不涉及|并非|不是|不属于|无需|未曾|从未|未发生|没)[^，。]{0,12}$|(?:未|并未|尚未)(?![办答审结了计列纳])[^，。]{0,6}$|(?:^|[，均也都])无[^，。法]{0,8}$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Denied();

    [GeneratedRegex("^(?:工作|情况|事项|问题)?(?:尚未|没有|还未|未(?:开展|完成|进行|启动|实施|结束|发生)|的?(?:情况|情形|问题)?不存在|有待|仍需)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Undone();

    [GeneratedRegex("下一步|今后|下[一]?阶段|接下来|明年|来年|(?<![虚草])拟(?!定|稿|制)|(?<![年度作划展动])计划(?=[在于对将开展明下进行清])|打算|如(?:有|需|果|遇|因|涉)|若|假如|倘|力争|争取|应[当予该]|有待|亟[需待]|需(?:要|进一步)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Supposed();

    // 将适时清理 is a plan; 将原由某局承担的职责划入 is 把.
    [GeneratedRegex("将(?:会|要|适时|及时|进一步|继续|对|开展|组织|按(?:规定|要求)?|全面|认真|逐步|集中|定期|再次|尽快|持续)*[^，。]{0,2}$|将(?:适时|进一步|继续|开展|组织|全面|认真|逐步|定期|尽快|持续)[^，。]*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Future();
}
