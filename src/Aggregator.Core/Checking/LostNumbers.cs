using System.Buffers;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>
/// Counts whose number is lost (共主动公开条, 办结率%) and dates whose year, month or day is (年月, 《年工作要点》, 自年7月起), as copies of web
/// pages lose them. Nothing stands in their place: gaps of crosses and blanks are another rule's.
/// </summary>
internal static partial class LostNumbers
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("条件篇次份期场个名项家处台人万元%％年月度");

    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789０１２３４５６７８９一二三四五六七八九十百千两〇○零几多余×XxＸ");

    // Words that end in a measure and count nothing, by their last two characters.
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "文件", "案件", "条件", "信件", "邮件", "稿件", "软件", "硬件", "附件", "事件", "部件", "证件", "要件", "来件", "办件", "急件", "收件", "原件", "函件", "批件", "零件", "快件", "构件", "配件", "组件",
        "插件", "物件", "印件", "访件", "诉件", "报件", "督件", "诺件", "议件", "案件", "制件", "交件", "接件", "缺件", "转件", "回件", "发件", "寄件", "补件", "退件", "结件", "老件", "每件", "逐件", "首件", "受件", "子件", "请件",
        "头条", "词条", "线条", "链条", "便条", "面条", "信条", "教条", "逐条", "每条", "首条", "枝条", "萧条", "苗条", "各条", "该条", "此条", "本条", "长条",
        "长篇", "名篇", "开篇", "首篇", "全篇", "成篇", "诗篇", "逐篇", "每篇", "专篇", "新篇", "续篇",
        "年份", "月份", "股份", "身份", "省份", "备份", "部份", "县份", "逐份", "每份", "水份", "成份", "各份", "一份", "充份",
        "人次", "层次", "档次", "批次", "场次", "班次", "依次", "逐次", "首次", "多次", "每次", "再次", "此次", "本次", "上次", "下次", "主次", "名次", "其次", "车次", "频次", "届次", "轮次", "期次", "历次", "按次", "单次",
        "初次", "前次", "年次", "梯次", "席次", "位次", "版次", "分次", "件次", "条次", "项次", "宗次", "屡次", "这次", "那次", "各次", "航次", "架次", "同次", "造次", "浏次", "第次", "最次",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> WordEnds = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The places, in order, each with what is lost there in Chinese.</summary>
    public static IEnumerable<(TextSpan Span, string Lost)> In(Report report)
    {
        var text = report.Text;
        var table = 0;
        foreach (var window in TextWindows.Of(text, report.Body, Signs, IsSign))
        {
            for (var match = Lost().Match(text, window.Offset, window.Length); match.Success; match = match.NextMatch())
            {
                var span = new TextSpan(match.Index, match.Length);
                while (table < report.TableSpans.Count && report.TableSpans[table].End <= span.Offset)
                {
                    table++;
                }

                var isInTable = table < report.TableSpans.Count && report.TableSpans[table].Offset <= span.Offset;
                var isDate = match.Groups["date"].Success;
                if (!isInTable && (isDate ? IsDate(text, match) : IsCount(text, match)))
                {
                    yield return (span, isDate ? "年份或日期" : "数字");
                }
            }
        }
    }

    // A measure with no number before it at the end of a clause, or a year, month and 度 with none.
    private static bool IsSign(string text, int at)
    {
        var before = at == 0 ? '\n' : text[at - 1];
        var next = at + 1 < text.Length ? text[at + 1] : '\n';
        return text[at] switch
        {
            '年' => !Numerals.Contains(before) && before is not ('本' or '今' or '去' or '上' or '全' or '每' or '近' or '多' or '历' or '当' or '同' or '青' or '下'),
            '月' => before is '年' or '于' or '自' or '至' or '从' or '到' or '在' or '止' && next is '日' || before == '年',
            '度' => before is '\n' or '，' or '、' or '；' or '：' or '）' or ')' or '的',
            _ => !Numerals.Contains(before) && (char.IsPunctuation(next) || char.IsWhiteSpace(next))
                && !(at > 0 && WordEnds.Contains(text.AsSpan(at - 1, 2)) && !(text[at] == '次' && (before is '人' or '场' or '件' or '条' || before == '版' && at > 1 && text[at - 2] is '改' or '换' or '升'))),
        };
    }

    /// <summary>Whether a character and the measure behind it are one word (文件, 层次).</summary>
    public static bool IsWord(char before, char measure) => WordEnds.Contains([before, measure]);

    private static bool IsCount(string text, Match match)
    {
        var measure = match.Groups["measure"];
        if (match.Groups["sure"].Success)
        {
            return true;
        }

        var before = text[measure.Index - 1];
        return measure.Length > 1 || !IsWord(before, text[measure.Index]);
    }

    // A line that breaks behind the digits of a year has not lost them.
    private static bool IsDate(string text, Match match)
    {
        var at = match.Groups["date"].Index - 1;
        while (at >= 0 && char.IsWhiteSpace(text[at]))
        {
            at--;
        }

        return at < 0 || !(char.IsDigit(text[at]) || text[at] is '×' or 'X' or 'x' or 'Ｘ' or '*' or '_' or '○' or '〇' or '□' or '＿');
    }

    private const string Stop = @"(?=[，。；、,;：:！）)\r\n])";

    private const string Verb = "发布|公开|受理|收到|推送|接待|清理|更新|办结|答复|回复|召开|举办|开展|印发|编发|制发|发放|组织|处理|解读|上传|刊发|刊登|培训|修订|废止|新增|登记|报送|编辑|制作|审核|录入|张贴|设置|编印|采用|采纳|公布|解答|办理|转办";

    // The character to be found is looked at before what must stand in front of it, which costs more.
    [GeneratedRegex(
        // 改版次: a count and no 版次.
        @"(?:改版|改造|检修|更新|巡检|维护|维修|升级|换版|巡查|抽查|检查|自查|督查|抽检|核查|排查|扫描|备份|演练|调研|约谈|走访|回访|会商|通报|点评|宣讲|座谈|修订|调整|优化|清理|整改|培训|会议|活动|讲座|[会训]班)(?<sure>)(?<measure>次)" + Stop
        // 共公开条, 受理件次: nothing but the verb or 共 stands before the measure.
        + @"|(?:主动公开|依申请公开|公开|发布|受理|收到|办结|答复|回复|改版|检修|更新|召开|举办|点击|访问|浏览|培训|接待|推送|印发|编发)(?:政府信息|各类信息|信息|申请)?(?<sure>共计|累计|共|计|了|达)?(?<measure>条次|件次|人次|场次|条|件|篇|次|份|期|场)" + Stop
        // 累计万次, 共元, 共个: the sum is announced and not told.
        + @"|(?<sure>共计|累计|合计|总计|总数为|数量为|(?<![公其总一])共)(?<measure>条次|件次|人次|场次|万次|万条|万元|万人次|万|元|条|件|篇|次|份|期|场|个|名|项|家|处|台|人)" + Stop
        + @"|(?=万)(?<=\p{IsCJKUnifiedIdeographs})(?<![上数几近逾超过百千十余两多亿一二三四五六七八九万整满])(?<sure>万)(?<measure>人次|次|条|件|元|份)" + Stop
        // 发布…信息条, 接待…人次, 清理…链接处: a verb that counts, and a measure at the end of its clause that ends no word.
        + @"|(?:" + Verb + @")[^，。；、：,;:\n0-9０-９一二三四五六七八九十百千两几数多余若每逐各×XxＸ*＊□_＿]{1,18}(?<measure>(?<=接待[^，。；\n]{0,18})(?<sure>人次)|(?<=[链线题误]接?)(?<sure>处)|(?<=信息|图解|解读|稿件|推文|动态|新闻|政策|公告|咨询|留言|文章|稿)[条篇件]|(?<=\p{IsCJKUnifiedIdeographs}{2})(?:份|篇))" + Stop
        + @"|(?=[份篇])(?<=其中[^，。；、0-9０-９\n]{1,10})(?<measure>[份篇])" + Stop
        // 办结率%, 增长%.
        + @"|(?=[%％])(?<=[率占比达为长加降升少约])(?<sure>)(?<measure>[%％])(?=[，。；、,;\r\n]|以上|以内)"
        // 信息处理费元.
        + @"|(?=万?元)(?<=费|共|计|合计|金额|支出|收入|经费)(?<sure>)(?<measure>万元|元)" + Stop
        // 年月, 于月日, 2025年月日, 自年7月起.
        + @"|(?=年月)(?<![某当出逐同历几按编整岁积长累写明署注成标到])(?<!出生|工作|发证|有效|具体|填报|签署|成文)(?<date>年月)(?!日期|份|累|均)(?=[日起至底末初修启完建开召印制\p{P}]|\p{IsCJKUnifiedIdeographs})"
        + @"|(?=月日)(?<=[0-9]年|[于自至从到在]|截至|截止)(?<date>月日)(?!期|历|报|常|均)"
        + @"|(?=年)(?<=[自从于在至到]|截至|截止|[，。；：、\n\s])(?<date>年)(?=[0-9]{1,2}月)"
        // 年，我局…; 年全区…: a sentence begins with the year's last character.
        + @"|(?=年)(?<=[。；！\n\r\t ])(?<date>年)(?=[，,]|[我本全共市区县乡镇街党政局办委省教财民公司人社自住交农水商文卫应审统医信国发工科生城](?!本|均|费|薪|底|初|末))(?!共和|全年|发生|生产|发电|办理量|公里|人均|工作日)"
        // 《年政府工作要点》, 《市区年财政…》.
        + @"|(?=年)(?<=《[^《》\n]{0,40})(?<![0-9０-９一二三四五六七八九十百〇○零×XxＸ本今去上下每全历近当同多周青老少成幼童早半新学来明某几数整往翌次隔跨逐两末中有壮丰流晚常长初前后头些余])(?<date>年)(?=(?:区|市|县|省|全|度?政府|财政|小学|国民|卫生|工作|重点|部门|目录|中|民生|实事)(?!鉴))"
        + @"|(?=年)(?<=发布|结合|根据|按照|落实|围绕|关于|对|为)(?<date>年)(?=[区市县]|目录|我[市区县])"
        // 编制的度政府信息公开…: a year went with its 年.
        + @"|(?=度)(?<=[\n，、；：）)]|的)(?<date>度)(?=政府信息|主动公开|共接|共收|共受|我[局镇街办委]|发生|部门决算|工作总结|财政)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Lost();
}
