using System.CommandLine;

namespace Aggregator.Server.Commands;

/// <summary>The verbs of <c>aggregator</c>. Without a verb it serves.</summary>
internal static class CommandLine
{
    /// <summary>Parses and runs; see <see cref="ExitCodes"/>.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        // Whatever a verb or a log says of somebody's file, the numbers of persons in it reach no terminal.
        using var to = new MaskedWriter(Console.Out);
        using var errors = new MaskedWriter(Console.Error);
        Console.SetOut(to);
        Console.SetError(errors);
        return await GuardedAsync(args);
    }

    private static async Task<int> GuardedAsync(string[] args)
    {
        var root = Build();
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var sentence in Misuse.SentencesOf(parsed))
            {
                await Console.Error.WriteLineAsync(sentence);
            }

            await Console.Error.WriteLineAsync("命令行有误，请用 aggregator --help 查看各命令的用法。");
            return ExitCodes.Refused;
        }

        try
        {
            // A night that is told to stop may take the engine's whole grace to put its work back.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("已停止；已完成的部分均已保存，用同样的命令可以接着做完。");
            return ExitCodes.Cancelled;
        }
        catch (Exception refused) when (Refusal.MessagesOf(refused) is { } messages)
        {
            foreach (var message in messages)
            {
                await Console.Error.WriteLineAsync(TerminalText.Line(message));
            }

            return ExitCodes.Refused;
        }
        catch (Exception crash)
        {
            // The outermost boundary: a trace for us, a sentence for the clerk, and no core dump.
            await Console.Error.WriteLineAsync("程序出错，本次没有完成；已保存的文件和数据不受影响。请把以下信息交给系统管理员：");
            await Console.Error.WriteLineAsync(crash.ToString());
            return ExitCodes.DoneWithFaults;
        }
    }

    /// <summary>The verbs, for help and for the test that the README shows each.</summary>
    public static RootCommand Build()
    {
        var serve = ServeCommand.Create("serve");
        var root = new RootCommand("政府信息公开工作年度报告：收集、读取、核验、比对、汇总、评分、发布。")
        {
            serve,
            RunCommand.Create(),
            FetchCommand.Create(),
            CheckCommand.Create(),
            RulesCommand.Create(),
            DecideCommand.Create(),
            DecisionsCommand.Create(),
            ShadowCommand.Create(),
            SchemeCommand.Create(),
            ReplayCommand.Create(),
            CompareCommand.Create(),
            ReuseCommand.Create(),
            RemindCommand.Create(),
            ReturnCommand.Create(),
            ImportCommand.Create(),
            AccountsCommand.Create(),
            AuditCommand.Create(),
            SampleCommand.Create(),
            GradeCommand.Create(),
            BenchCommand.Create(),
            WorkerCommand.Create(),
            MigrateCommand.Create(),
            DoctorCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            RetainCommand.Create(),
            EvidenceCommand.Create(),
            SqlCommand.Create(),
        };
        ServeCommand.ServeWithoutVerb(root);
        return root;
    }
}
