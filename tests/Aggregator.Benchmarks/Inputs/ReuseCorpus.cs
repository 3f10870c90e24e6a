using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Aggregator.Benchmarks.Inputs;

/// <summary>
/// A corpus for <c>aggregator reuse</c> of any size, made in seconds: reports of some 4,300 characters of units with four years each. Sentences are drawn
/// from few words, so that unrelated reports share much that is short and little that is long; two reports in five hold a passage of an earlier one,
/// as it stood, with other figures or with one character in ten changed; ten model passages stand in one report of two hundred each.
/// </summary>
internal sealed class ReuseCorpus
{
    private const int Years = 4;
    private const int FirstYear = 2022;
    private const int UnitsOfARegion = 36;
    private const int MostWaiting = 2000;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Random _random;
    private readonly string[][] _stockClauses;
    private readonly List<string> _waiting = [];
    private readonly string[] _models;

    private ReuseCorpus(int seed)
    {
        // The stock clauses and the model passages are the same whatever the seed.
        _random = new Random(1);
        _stockClauses = [[], [], []];
        _stockClauses = [Pool(0), Pool(1), Pool(2)];
        _models = [.. Enumerable.Range(0, 10).Select(_ => Paragraph(6))];
        _random = new Random(seed);
    }

    /// <summary>Writes <c>{id, unit, unit_name, region, year, kind, text}</c> a line; the same seed gives the same bytes, and a smaller corpus is the beginning of a larger one.</summary>
    /// <returns>The texts' UTF-16 units.</returns>
    public static long Write(string path, int reports, int seed)
    {
        long characters = 0;
        using var lines = new StreamWriter(path, append: false, new UTF8Encoding(false), bufferSize: 1 << 20);
        foreach (var (id, unit, name, region, year, text) in Make(reports, seed))
        {
            lines.Write(JsonSerializer.Serialize(new { id, unit, unit_name = name, region, year, kind = "report", text }, Readable));
            lines.Write('\n');
            characters += text.Length;
        }

        return characters;
    }

    /// <summary>The reports themselves, in the order they are written.</summary>
    public static IEnumerable<(string Id, string Unit, string Name, string Region, int Year, string Text)> Make(int reports, int seed)
    {
        var corpus = new ReuseCorpus(seed);
        for (var i = 0; i < reports; i++)
        {
            var unit = i / Years;
            var region = unit / UnitsOfARegion;
            var places = ReuseWords.Places;
            var regionName = places[region % places.Length][..1] + places[region / places.Length % places.Length][1..] + "市";
            var name = regionName + ReuseWords.Bureaus[unit % ReuseWords.Bureaus.Length] + (unit % UnitsOfARegion < ReuseWords.Bureaus.Length ? "" : "直属分局");
            var year = FirstYear + (i % Years);
            yield return (Invariant($"r{i}"), Invariant($"u{unit}"), name, regionName, year, corpus.Report(name, unit, year));
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private string Report(string name, int unit, int year)
    {
        var paragraphs = Enumerable.Range(0, 14).Select(_ => Paragraph(_random.Next(4, 8))).ToList();
        if (_random.NextDouble() < 0.4 && _waiting.Count > 0)
        {
            var taken = _random.Next(_waiting.Count);
            paragraphs[_random.Next(paragraphs.Count)] = Copied(_waiting[taken]);
            _waiting[taken] = _waiting[^1];
            _waiting.RemoveAt(_waiting.Count - 1);
        }

        if (_random.NextDouble() < 0.05)
        {
            paragraphs[_random.Next(paragraphs.Count)] = _models[_random.Next(_models.Length)];
        }

        if (_waiting.Count < MostWaiting)
        {
            _waiting.Add(paragraphs[_random.Next(paragraphs.Count)]);
        }

        var text = new StringBuilder(5000);
        text.Append(Invariant($"{name}{year}年政府信息公开工作年度报告\n依照《中华人民共和国政府信息公开条例》编制本报告，所列数据自{year}年1月1日起至{year}年12月31日止。\n一、总体情况\n"));
        text.AppendJoin('\n', paragraphs.Take(9));
        text.Append("\n二、主动公开政府信息情况\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n");
        Rows(text, 3, "规章 行政规范性文件 行政许可 行政处罚 行政强制 行政事业性收费");
        text.Append("三、收到和处理政府信息公开申请情况\n");
        Rows(text, 7, "本年新收 上年结转 予以公开 部分公开 属于国家秘密 法律禁止公开 危及三安全 第三方权益 内部事务 过程性信息 执法案卷 查询事项 不掌握 需另行制作 内容不明 信访举报 重复申请 公开出版物 大量反复 重新出具 逾期不补正 逾期不缴费 其他 总计 结转下年度");
        text.Append("四、政府信息公开行政复议、行政诉讼情况\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n");
        Rows(text, 5, "行政复议 未经复议直接起诉 复议后起诉");
        text.Append("五、存在的主要问题及改进情况\n").AppendJoin('\n', paragraphs.Skip(9).Take(4));
        text.Append("\n六、其他需要报告的事项\n").Append(paragraphs[^1]);
        text.Append(Invariant($"\n联系方式：{name}办公室，电话0{unit % 900 + 100}-{2000000 + (unit * 7919L % 6000000)}。\n"));
        return text.ToString();
    }

    private void Rows(StringBuilder text, int columns, string labels)
    {
        foreach (var label in labels.Split(' '))
        {
            text.Append(label);
            for (var i = 0; i < columns; i++)
            {
                text.Append('\t').Append(_random.Next(4) == 0 ? _random.Next(1, 300) : 0);
            }

            text.Append('\n');
        }
    }

    // As it stood, with other figures, or with one character in ten another.
    private string Copied(string passage)
    {
        var manner = _random.Next(3);
        return manner is 0 ? passage : string.Concat(passage.Select(c =>
            manner is 1 && char.IsAsciiDigit(c) ? (char)('1' + _random.Next(9))
            : manner is 2 && _random.Next(10) == 0 && c > '\u4e00' ? Of(ReuseWords.Nouns)[0]
            : c));
    }

    private string Paragraph(int sentences)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sentences; i++)
        {
            if (_random.Next(12) == 0)
            {
                text.Append(ReuseWords.Formulas[_random.Next(ReuseWords.Formulas.Length)]).Append('，');
            }

            var form = _random.Next(4);
            Clause(text, form is 1 ? 1 : 0).Append('，');
            Clause(text, 1).Append('，');
            Clause(text, form is 2 ? 1 : 2).Append('。');
        }

        return text.ToString();
    }

    // One clause in twenty is one that many use.
    private StringBuilder Clause(StringBuilder text, int part)
    {
        if (_stockClauses[part].Length > 0 && _random.Next(20) == 0)
        {
            return text.Append(Of(_stockClauses[part]));
        }

        var forms = part switch { 0 => ReuseWords.Openings, 1 => ReuseWords.Actions, _ => ReuseWords.Outcomes };
        foreach (var slot in forms[_random.Next(forms.Length)])
        {
            _ = slot switch
            {
                'v' => text.Append(Of(ReuseWords.Verbs)),
                'n' => text.Append(Of(ReuseWords.Nouns)),
                'd' => text.Append(Of(ReuseWords.Domains)),
                'o' => _random.Next(10) < 4 ? text.Append(Of(ReuseWords.Stock)) : text.Append(Of(ReuseWords.Domains)).Append(Of(ReuseWords.Nouns)),
                'a' => text.Append(Of(ReuseWords.Manners)),
                'p' => text.Append(Of(ReuseWords.People)),
                'f' => text.Append(Of(ReuseWords.Offices)),
                'c' => text.Append(Of(ReuseWords.Channels)),
                'l' => text.Append(Of(ReuseWords.Places)).Append(_random.Next(2) == 0 ? "社区" : "街道"),
                '0' => text.Append(_random.Next(2, 400)),
                _ => text.Append(slot),
            };
        }

        return text;
    }

    private string[] Pool(int part) => [.. Enumerable.Range(0, 500).Select(_ => Clause(new StringBuilder(), part).ToString())];

    // The first words of a list come most often, as in any text.
    private string Of(string[] words)
    {
        var share = _random.NextDouble();
        return words[(int)(share * Math.Sqrt(share) * words.Length)];
    }
}
