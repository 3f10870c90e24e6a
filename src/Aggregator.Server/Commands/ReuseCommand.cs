using System.CommandLine;
using Aggregator.Core.Reuse;
using Aggregator.Intake;
using Aggregator.Publishing.OpenData;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator reuse</c>: text reuse over a corpus of JSON lines, without a database.</summary>
internal static class ReuseCommand
{
    public static Command Create()
    {
        var corpus = new Option<FileInfo>("--corpus") { Description = "语料，每行一个 {id, unit, year, text}。", Required = true };
        var background = new Option<FileInfo?>("--background") { Description = "已知范本等背景语料，格式相同；已有比对库时用库里的范本，不能再给。" };
        var to = new Option<FileInfo>("--out") { Description = "结果，每行一对相同段落。", Required = true };
        var store = new Option<DirectoryInfo?>("--store") { Description = "比对库的文件夹。没有时由本次语料建立（用语习惯和范本从此固定）；已有时只把本次语料与库里的报告比对，同一编号的视为新稿，代替旧稿。" };
        var add = new Option<bool>("--add") { Description = "把本次语料也存入已有的比对库；不给则库不变。" };
        var command = new Command("reuse", "在语料中找相同段落，不入数据库。") { corpus, background, to, store, add };
        command.SetAction(async (parsed, stop) =>
        {
            var texts = await CorpusReading.ReadAsync(parsed.GetValue(corpus)!, stop);
            var others = parsed.GetValue(background) is { } file ? await CorpusReading.ReadAsync(file, stop) : [];
            if (texts.Concat(others).GroupBy(text => text.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            {
                throw new RefusedInputException([$"语料中有{twice.Count()}行的 id 都是“{twice.Key}”，请改成不同的 id 后重试。"]);
            }

            // Found first: a comparison that fails leaves an older result as it is.
            var passages = parsed.GetValue(store) is { } folder
                ? StoredReuse.Find(folder.FullName, texts, others, parsed.GetValue(add), stop)
                : PassageFinder.Find([.. texts, .. others], stop);
            foreach (var text in CutTexts.Of(texts.Concat(others)))
            {
                await Console.Error.WriteLineAsync(TerminalText.Line($"“{text.Id}”的文字太多，只有前{CutTexts.Compared / 10_000}万字作了比对，其后的没有比对；请把它拆成几行后重试。"));
            }

            await using var stream = TargetFile.Create(parsed.GetValue(to)!);
            ReuseJson.WriteLines(stream, passages);
            return ExitCodes.Done;
        });
        return command;
    }
}
