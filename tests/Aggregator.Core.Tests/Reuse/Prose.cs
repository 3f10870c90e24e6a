using System.Text;
using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;

namespace Aggregator.Core.Tests.Reuse;

/// <summary>Texts made of words drawn without meaning: two seeds share nothing as long as 40 characters.</summary>
internal static class Prose
{
    private const string Words = "山河湖海林田路桥村镇街巷春夏秋冬晨昏风雨雷电稻麦茶桑牛羊鱼鸟金银铜铁琴棋书画舟车船马东西南北高低远近长短明暗冷热";

    public static string Of(int seed, int length)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(Words[random.Next(Words.Length)]).Append(text.Length % 17 == 16 ? "，" : "");
        }

        return text.ToString();
    }

    public static ReuseText Text(string id, string unit, int year, string text, string kind = "report") =>
        new(id, unit, unit + "局名称", [], year, kind, text, new TextSpan(0, text.Length), []);

    /// <summary>Reports of 40 units and four years that copy whatever may be copied: each other, themselves, templates, a sentence of many.</summary>
    public static ReuseText Report(Random random, int unit, int year, string suffix = "")
    {
        var text = new StringBuilder(Of(random.Next(), 60 + random.Next(200))).Append('。');
        for (var parts = random.Next(5); parts > 0; parts--)
        {
            var shared = Of(random.Next(4) switch
            {
                0 => 1,
                1 => 100 + unit,
                2 => 200 + random.Next(6),
                _ => 300 + random.Next(40),
            }, 140);
            var piece = shared.Substring(random.Next(20), 50 + random.Next(70)).ToCharArray();
            for (var edits = random.Next(3) * random.Next(4); edits > 0; edits--)
            {
                piece[random.Next(piece.Length)] = Words[random.Next(Words.Length)];
            }

            text.Append(piece).Append('。').Append(Of(random.Next(), random.Next(90))).Append('。');
        }

        return Text($"u{unit:00}-{year}{suffix}", $"u{unit:00}", year, text.ToString());
    }

    public static IReadOnlyList<ReuseText> Templates() => [Text("t1", "", 0, Of(200, 140) + "。" + Of(901, 80), "template"), Text("t2", "", 0, Of(201, 140), "template")];
}
