using System.CommandLine;
using System.Text.Json;
using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;
using Aggregator.Intake;
using Aggregator.Publishing.OpenData;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator reuse</c>: text reuse over a corpus of JSON lines, without a database.</summary>
internal static class ReuseCommand
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    private sealed record Line(string Id, string? Unit, int? Year, string Text, string? Unit_Name, string? Region, string? Kind);

    public static Command Create()
    {
        var corpus = new Option<FileInfo>("--corpus") { Description = "语料，每行一个 {id, unit, year, text}。", Required = true };
        var background = new Option<FileInfo?>("--background") { Description = "已知范本等背景语料，格式相同。" };
        var to = new Option<FileInfo>("--out") { Description = "结果，每行一对相同段落。", Required = true };
        var command = new Command("reuse", "在语料中找相同段落，不入库。") { corpus, background, to };
        command.SetAction(async (parsed, stop) =>
        {
            var texts = await ReadAsync(parsed.GetValue(corpus)!, stop);
            if (parsed.GetValue(background) is { } file)
            {
                texts.AddRange(await ReadAsync(file, stop));
            }

            // Found first: a comparison that fails leaves an older result as it is.
            var passages = PassageFinder.Find(texts);
            await using var stream = TargetFile.Create(parsed.GetValue(to)!);
            ReuseJson.WriteLines(stream, passages);
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<List<ReuseText>> ReadAsync(FileInfo file, CancellationToken stop)
    {
        if (!file.Exists)
        {
            throw new RefusedInputException([$"语料文件“{file.FullName}”不存在，请核对路径。"]);
        }

        var texts = new List<ReuseText>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file.FullName, stop))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            texts.Add(Parse(line, file.Name, number));
        }

        return texts;
    }

    private static ReuseText Parse(string line, string file, int number)
    {
        try
        {
            var item = JsonSerializer.Deserialize<Line>(line, Options);
            if (item is { Id: not null, Text: not null })
            {
                var name = item.Unit_Name ?? "";
                IReadOnlyList<string> own = name.Length > 0 ? [name] : [];
                return new ReuseText(item.Id, item.Unit ?? "", name, own, item.Year ?? 0, item.Kind ?? "report", item.Text, new TextSpan(0, item.Text.Length), []);
            }
        }
        catch (JsonException)
        {
            // Told below, with the line.
        }

        throw new RefusedInputException([$"“{file}”第{number}行不是 {{\"id\",\"unit\",\"year\",\"text\"}} 格式的 JSON，请改正后重试。"]);
    }
}
