using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Data;
using Aggregator.Intake;
using Aggregator.Server.Diagnosing;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator doctor</c>: looks at everything an installation needs, a line each, and changes nothing.</summary>
internal static class DoctorCommand
{
    private const int Sampled = 100;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var store = new StoreArguments();
        var json = new Option<FileInfo?>("--json") { Description = "结果另存为 JSON。" };
        var all = new Option<bool>("--all") { Description = "原件全部重新核对校验值（默认抽查100件）。" };
        var command = new Command("doctor", "检查设置、数据目录、磁盘、数据库、时钟、原件、操作记录、转换程序和备份，逐条给出办法；不改动任何数据。") { json, all };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var found = await LookAsync(store, parsed, parsed.GetValue(all), stop);
            foreach (var one in found)
            {
                Console.WriteLine(TerminalText.Line($"{one.LevelName}  {one.Area}：{one.Found.TrimEnd('。')}。{one.Remedy}"));
            }

            var (wrong, notes) = (found.Count(one => one.Level == DiagnosisLevel.Wrong), found.Count(one => one.Level == DiagnosisLevel.Note));
            Console.WriteLine(wrong == 0 ? $"共检查{found.Count}项，没有错误，注意{notes}项。" : $"共检查{found.Count}项，错误{wrong}项，注意{notes}项。");
            if (parsed.GetValue(json) is { } file)
            {
                await TargetFile.WriteAsync(file, JsonSerializer.Serialize(found.Select(one => new { area = one.Area, level = one.Level.ToString().ToLowerInvariant(), found = one.Found, remedy = one.Remedy }), Json) + "\n", stop);
            }

            return wrong == 0 ? ExitCodes.Done : ExitCodes.DoneWithFaults;
        });
        return command;
    }

    private static async Task<IReadOnlyList<Diagnosis>> LookAsync(StoreArguments arguments, ParseResult parsed, bool isAll, CancellationToken stop)
    {
        var folder = arguments.DataFolder(parsed);
        List<Diagnosis> found = [.. ProgramDiagnoses.Of(), .. SettingsDiagnoses.Of(folder), .. FolderDiagnoses.Of(folder)];
        StoreOptions options;
        try
        {
            options = arguments.Store(parsed);
        }
        catch (RefusedInputException refused)
        {
            // Most of them the settings' own lines say already.
            return [.. found, .. refused.Messages.Where(message => !found.Exists(one => one.Found == message)).Select(message => Diagnosis.Wrong("数据库", message, ""))];
        }

        using var store = new Store(options);
        var (lines, server, newest, isCurrent) = await new StoreDiagnoses(store, folder, TimeProvider.System).LookAsync(stop);
        found.AddRange(lines);
        found.AddRange(ClockDiagnoses.Of(TimeProvider.System, server, newest, Directory.Exists(folder) ? folder : null));
        if (isCurrent)
        {
            found.AddRange(await VaultDiagnoses.LookAsync(store, folder, isAll ? int.MaxValue : Sampled, stop));
        }

        return found;
    }
}
