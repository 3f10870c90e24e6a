using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Prose;

/// <summary>Writes the prose of a unit's reports, one year after the other; what it says of counts is what the sheet prints.</summary>
/// <param name="unit">The unit.</param>
/// <param name="ledger">What the whole city has written so far.</param>
/// <param name="random">The unit's own random numbers.</param>
internal sealed class Composer(SampleUnit unit, SentenceLedger ledger, SeededRandom random)
{
    private const int LongestGap = 18;

    private readonly Dictionary<string, string[]> _words = Vocabulary.Of(unit);
    private string[] _gaps = [];

    /// <summary>The report of <paramref name="year"/>; call it in order of years, since each answers the year before.</summary>
    /// <param name="year">Report year.</param>
    /// <param name="sheet">The tables as printed.</param>
    public ReportText Compose(int year, Sheet sheet)
    {
        var figures = new List<StatedFigure>();
        var overview = Paragraph("intro", 2);
        IReadOnlyList<IReadOnlyList<string>> aspects =
        [
            [Proactive(year, figures) + Paragraph("proactive", 3)],
            [Requests(year, sheet, figures) + Paragraph("request", 2) + Cases(sheet, figures)],
            [Paragraph("manage", random.Between(3, 4))],
            [Paragraph("platform", 3)],
            [Paragraph("supervise", random.Between(3, 4))],
        ];
        var problems = Problems();
        var fee = Fee(sheet, figures);
        var other = Paragraph("other", random.Between(1, 2), sentence => !sentence.Contains('费', StringComparison.Ordinal));
        return new ReportText([overview], aspects, problems, [fee, other], figures);
    }

    /// <summary>A sentence in the unit's own words that nobody in the city has written, from the first frame that allows one, with its full stop.</summary>
    /// <param name="frames">Frames of this grammar: <c>{symbol}</c> is one line of a list, <c>{#a-b}</c> a number.</param>
    public string Fresh(params string[] frames) => Sentence(frames);

    private string Proactive(int year, List<StatedFigure> figures)
    {
        var count = random.Between(80, 2900);
        figures.Add(new StatedFigure("proactive_total", count, Text(count), $"主动公开政府信息{count}条"));
        string[] frames =
        [
            $"{year}年，{{self}}围绕{{item}}等主动公开政府信息{count}条，{{mgr}}{{how}}供稿",
            $"全年{{self}}主动公开政府信息{count}条，{{item}}占去近半",
            $"{{item}}与{{item}}居多，{{self}}全年主动公开政府信息{count}条",
            $"本年度主动公开政府信息{count}条，{{project}}方面由{{mgr}}{{how}}供稿",
        ];
        return Sentence(frames);
    }

    private string Requests(int year, Sheet sheet, List<StatedFigure> figures)
    {
        var received = sheet.Count("T2", "new_received", "total");
        var carriedIn = sheet.Count("T2", "carried_in", "total");
        if (received + carriedIn == 0)
        {
            figures.Add(new StatedFigure("new_received", 0, "未收到", "未收到政府信息公开申请"));
            return Sentence([
                "{who}多以来电了解{item}，本年度未收到政府信息公开申请",
                "{item}方面的来访由{mgr}接谈，{self}全年未收到政府信息公开申请",
                "全年未收到政府信息公开申请，{mgr}仍{how}演练{item}的答复",
            ]);
        }

        var answered = sheet.Count("T2", "total", "total");
        var carriedOut = sheet.Count("T2", "carried_out", "total");
        figures.Add(new StatedFigure("new_received", received, Text(received), $"新收政府信息公开申请{received}件"));
        var counts = $"新收政府信息公开申请{received}件";
        Append("carried_in", "，连同{place}等处", "上年结转", carriedIn);
        Append("total_answered", "，{mgr}{how}", "办结", answered);
        Append("carried_out", "，{place}等处", "结转下年度继续办理", carriedOut);
        return Sentence([
            $"{year}年以来件计，{{place}}居首，{counts}，{{mgr}}{{how}}把关",
            $"{{project}}居前，{counts}，{{who}}提出的占多数",
            $"{{place}}最密，{counts}",
        ]);

        // Words of the unit stand between the counts, so that a statement everybody has to make is not the same run everywhere.
        void Append(string metric, string before, string words, long count)
        {
            if (count > 0)
            {
                counts += $"{before}{words}{count}件";
                figures.Add(new StatedFigure(metric, count, Text(count), $"{words}{count}件"));
            }
        }
    }

    private string Cases(Sheet sheet, List<StatedFigure> figures)
    {
        var reviews = Total("review");
        var suits = Total("direct_suit") + Total("suit_after_review");
        var none = reviews + suits == 0;
        figures.Add(new StatedFigure("reviews", reviews, none ? "未发生" : Text(reviews), none ? "未发生因公开引起的行政复议" : $"行政复议{reviews}件"));
        figures.Add(new StatedFigure("suits", suits, none ? "未发生" : Text(suits), none ? "也未发生行政诉讼" : $"行政诉讼{suits}件"));
        return none
            ? Sentence(["未发生因公开引起的行政复议，{place}等处也未发生行政诉讼", "{place}等处未发生因公开引起的行政复议，{mgr}{how}复盘，也未发生行政诉讼"])
            : Sentence([$"因政府信息公开被申请行政复议{reviews}件，{{mgr}}{{how}}应对，被提起行政诉讼{suits}件", $"争点多在{{item}}，全年被申请行政复议{reviews}件，{{mgr}}出庭，被提起行政诉讼{suits}件"]);

        // The parts, since a total may be left blank on purpose.
        long Total(string block) => sheet.At("T3", FormDefinition.CasesRow, block + "_total").Value is { } printed
            ? (long)printed
            : Sheet.Results.Sum(r => sheet.Count("T3", FormDefinition.CasesRow, $"{block}_{r}"));
    }

    private List<string> Problems()
    {
        var paragraphs = new List<string>();
        if (_gaps.Length > 0)
        {
            _words["lastgap"] = _gaps;
            paragraphs.Add(Paragraph("answered", 1));
        }

        _gaps = [Gap(), Gap()];
        var named = _gaps.Select((gap, i) =>
        {
            _words["gap"] = [gap];
            return (i == 0 ? "一是" : "二是") + Paragraph("problem", 1);
        }).ToList();
        _words.Remove("gap");
        paragraphs.Add(string.Concat(named));
        paragraphs.Add(Paragraph("measure", random.Between(2, 3)));
        return paragraphs;
    }

    /// <summary>A shortcoming in few words: it is quoted a year later, and a quotation should not look like a copy.</summary>
    private string Gap()
    {
        string gap;
        do
        {
            gap = Grammar.Frames.Expand("gap", _words, random);
        }
        while (gap.Length > LongestGap);
        return gap;
    }

    private string Fee(Sheet sheet, List<StatedFigure> figures)
    {
        if (sheet.Count("T2", "total", "total") < 10 || !random.Percent(20))
        {
            figures.Add(new StatedFigure("fees_collected", 0, "未收取", "未收取信息处理费"));
            return MandatedText.NoFee;
        }

        var yuan = random.Between(1, 14) * 100;
        figures.Add(new StatedFigure("fees_collected", yuan, Text(yuan), $"收取信息处理费{yuan}元"));
        return Sentence([$"本年度收取信息处理费{yuan}元，均因{{item}}申请过量，{{mgr}}{{how}}核算"]);
    }

    /// <summary>Sentences from different frames of one symbol, each with its full stop.</summary>
    private string Paragraph(string symbol, int sentences, Func<string, bool>? allowed = null)
    {
        var frames = random.Shuffle(Grammar.Frames.FramesOf(symbol));
        return string.Concat(frames.Chunk(Math.Max(1, frames.Count / sentences)).Take(sentences).Select(own => Sentence([.. own, .. frames.Except(own)], allowed)));
    }

    /// <summary>A sentence nobody in the city has written, from the first frame that allows one.</summary>
    private string Sentence(string[] frames, Func<string, bool>? allowed = null)
    {
        const int PerFrame = 24;
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < frames.Length * PerFrame; i++)
            {
                var sentence = Grammar.Frames.Fill(frames[i / PerFrame], _words, random);

                // Only when no frame has a sentence of its own left may it share a run, never the whole, with another's.
                if (allowed?.Invoke(sentence) != false && ledger.TryTake(sentence, checkRuns: round < 2))
                {
                    return sentence + "。";
                }
            }
        }

        throw new InvalidOperationException($"The grammar has no new sentence left for {unit.Code}.");
    }

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
