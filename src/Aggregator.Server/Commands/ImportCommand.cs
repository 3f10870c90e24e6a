using System.CommandLine;
using Aggregator.Data;
using Aggregator.Intake.Reviews;
using Aggregator.Pipeline;
using Aggregator.Pipeline.Reviews;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator import</c>: takes in a workbook that reviewers hand back.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var store = new StoreArguments();
        var file = new Option<FileInfo>("--file") { Description = "交回的考核工作簿（xlsx）。", Required = true };
        var by = new Option<string>("--by") { Description = "交回人。", Required = true };
        var check = new Option<bool>("--check") { Description = "只核对并列出改动，不写入。" };
        var command = new Command("import", "收回复核人填写的考核工作簿：问题清单的责任人、期限、整改情况、复核意见，扣分说明的复核得分、文号、复核意见；有一格不能用就全部不收。") { file, by, check };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var named = parsed.GetValue(file)!;
            var bytes = await ReviewWorkbookFile.ReadAsync(named.FullName, stop);

            // What is no workbook is said before a store is looked for.
            ReviewWorkbookFile.ReadMark(bytes, named.Name, stop);
            using var database = await StoreInPlace.OpenAsync(store, parsed, stop);
            var runs = new RunStore(database, TimeProvider.System);
            var import = new ReviewImport(runs, new SnapshotLoader(runs, new LedgerStore(database, TimeProvider.System)), new ReviewStore(database), TimeProvider.System);
            var outcome = await import.RunAsync(bytes, named.Name, parsed.GetValue(by), parsed.GetValue(check), stop);
            if (!parsed.GetValue(check))
            {
                await VerbAudit.NoteAsync(database, store, parsed, "import", named.Name, new Dictionary<string, string> { ["by"] = parsed.GetValue(by) ?? "", ["told"] = outcome.Sentence }, stop);
            }

            foreach (var line in outcome.Lines)
            {
                Console.WriteLine(TerminalText.Line(line.Text));
            }

            Console.WriteLine(outcome.Sentence);
            return ExitCodes.Done;
        });
        return command;
    }
}
