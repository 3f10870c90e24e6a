using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Publishing.OpenData;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator decisions</c>: every decision ever made, in order.</summary>
internal static class DecisionsCommand
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var store = new StoreArguments();
        var json = new Option<FileInfo?>("--json") { Description = "另存为 JSON。" };
        var csv = new Option<FileInfo?>("--csv") { Description = "另存为 CSV。" };
        var command = new Command("decisions", "列出对问题作出的全部处理意见，后面的替代同一问题前面的。") { json, csv };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            using var database = await StoreInPlace.OpenAsync(store, parsed, stop);
            var all = await new DecisionStore(database).AllAsync(stop);
            Console.WriteLine(all.Count == 0 ? "还没有处理意见。" : $"处理意见{all.Count}条：");
            foreach (var one in all)
            {
                Console.WriteLine(TerminalText.Line($"{one.Fingerprint} {one.Unit} {one.Year}年度 {one.Rule} {one.Subject} {new FindingRuling(one, Reopened: false).Text}"));
            }

            if (parsed.GetValue(json) is { } target)
            {
                await TargetFile.WriteAsync(target, PersonalData.Mask(JsonSerializer.Serialize(all.Select(Element), Json)) + "\n", stop);
            }

            if (parsed.GetValue(csv) is { } table)
            {
                await using var stream = TargetFile.Create(table);
                CsvText.Write(stream, ["问题编号", "规则", "单位代码", "年度", "位置", "应为", "实为", "处理意见", "理由", "处理人", "时间", "文号"], all.Select(Row));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static object Element(FindingDecision one) => new
    {
        fingerprint = one.Fingerprint,
        rule = one.Rule,
        unit = one.Unit,
        year = one.Year,
        subject = one.Subject,
        expected = one.Expected,
        actual = one.Actual,
        outcome = one.Outcome.Code(),
        decision = one.Kind.Code(),
        reason = one.Reason,
        decidedBy = one.By,
        decidedAt = one.At.UtcDateTime,
        document = one.Document,
    };

    private static IReadOnlyList<string?> Row(FindingDecision one) =>
    [
        one.Fingerprint, one.Rule, one.Unit, one.Year.ToString(CultureInfo.InvariantCulture), one.Subject, one.Expected, one.Actual, one.Kind.ChineseName(), one.Reason, one.By,
        ChinaTime.Of(one.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), one.Document,
    ];
}
