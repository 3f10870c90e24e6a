using System.CommandLine;
using System.Globalization;
using System.Text;
using Aggregator.Core.Checking;
using Aggregator.Publishing.OpenData;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator rules</c>: the catalogue as a table or JSON; <c>--write</c> writes the rule book into the repository.</summary>
internal static class RulesCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "打印 JSON。" };
        var write = new Option<bool>("--write") { Description = "写入 RULES.md，并在 rule-history.json 中登记新增的规则。" };
        var to = new Option<DirectoryInfo>("--out") { Description = "写入的目录。", DefaultValueFactory = _ => new DirectoryInfo("src/Aggregator.Core/Checking") };
        var command = new Command("rules", "列出核验规则：编号、级别、依据、年度、核验内容。") { json, write, to };
        command.SetAction(async (parsed, stop) =>
        {
            if (parsed.GetValue(write))
            {
                await WriteAsync(parsed.GetValue(to)!.FullName, stop);
            }
            else
            {
                Console.WriteLine(parsed.GetValue(json) ? AsJson() : Table());
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task WriteAsync(string folder, CancellationToken stop)
    {
        var history = RuleHistory.WithNew(RuleHistory.All, RuleCatalogue.Entries);
        await TargetFile.WriteAsync(new FileInfo(Path.Combine(folder, "rule-history.json")), RuleHistory.ToJson(history), stop);
        await TargetFile.WriteAsync(new FileInfo(Path.Combine(folder, "RULES.md")), RuleBook.Markdown(RuleCatalogue.Entries, history, RuleCatalogue.Version), stop);
        foreach (var problem in RuleHistory.Problems(history, RuleCatalogue.Entries, RuleCatalogue.Version))
        {
            await Console.Error.WriteLineAsync(problem);
        }
    }

    private static string Table()
    {
        var lines = new List<string> { $"规则集 {RuleCatalogue.Version}，共{RuleCatalogue.Entries.Count}条。" };
        foreach (var family in RuleCatalogue.Entries.GroupBy(rule => rule.Family).OrderBy(group => group.Key))
        {
            lines.Add("");
            lines.Add($"【{family.Key.ChineseName()}】");
            lines.AddRange(family.Select(rule => string.Join(' ',
                Pad.Right(rule.Id, 22), Pad.Right(rule.Severity.ChineseName(), 4), Pad.Right(RuleBook.Years(rule), 12), Pad.Right("rules-" + rule.Since.ToString(CultureInfo.InvariantCulture), 8),
                Pad.Right(rule.Title, 24), rule.LegalBasis.Length > 0 ? rule.LegalBasis : "—").TrimEnd()));
        }

        return string.Join('\n', lines);
    }

    private static string AsJson()
    {
        using var stream = new MemoryStream();
        RuleJson.WriteAll(stream, RuleCatalogue.Entries);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
