using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Aggregator.Core.Checking;
using Aggregator.Intake;
using Aggregator.Pipeline;
using Aggregator.Pipeline.Stages;
using Aggregator.SampleCity;
using Aggregator.SampleCity.Grading;
using Aggregator.Server.Exam;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator bench</c>: sits the public exam over several sample cities and prints marks and pace.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var units = new Option<int>("--units") { Description = "每座样本城市的单位数。", DefaultValueFactory = _ => 70 };
        var years = new Option<int>("--years") { Description = "年度数；70 个单位、18 个年度的城市埋有全部种类的差错和诱饵。", DefaultValueFactory = _ => CityWriter.MostYears };
        var seeds = new Option<string>("--seeds") { Description = "种子，逗号分隔；开发用 501,502,503 和 20250401，持续集成另用别的种子。", DefaultValueFactory = _ => "501,502,503" };
        var to = new Option<DirectoryInfo?>("--out") { Description = "保留样本、数据和结果的目录；不给则用临时目录，完后删除。" };
        var json = new Option<FileInfo?>("--json") { Description = "另存为 JSON。" };
        var write = new Option<bool>("--write") { Description = "更新随程序发布的成绩 src/Aggregator.Server/Exam/marks.json 和 README.md 中的成绩表（在代码库根目录下运行）。" };
        var command = new Command("bench", "公开考卷：写出几座样本城市，完整处理，按答案打分，并给出每分钟处理的报告数。") { units, years, seeds, to, json, write };
        command.SetAction(async (parsed, stop) =>
        {
            var size = (Units: parsed.GetValue(units), Years: parsed.GetValue(years));
            var numbers = Seeds(parsed.GetValue(seeds)!);
            var published = parsed.GetValue(write) ? Published() : null;
            var sittings = await SitAsync(size.Units, size.Years, numbers, parsed.GetValue(to)?.FullName, stop);
            if (sittings.Exists(s => s.Marks is null))
            {
                return ExitCodes.DoneWithFaults;
            }

            var paper = new ExamPaper(CodeVersion.Current, RuleCatalogue.Version, size.Units, size.Years, numbers, Marks.Sum(sittings.Select(s => s.Marks!)));
            var pace = StagePace.Of([.. sittings.Select(s => s.Night)]);
            Tell(paper, pace);
            if (parsed.GetValue(json) is { } file)
            {
                await TargetFile.WriteAsync(file, paper.ToJson(KeyValuePair.Create("pace", (JsonNode?)Json(pace))), stop);
            }

            if (published is not null)
            {
                // The names of single files are no use to a reader of the page, and would be most of its bytes.
                await TargetFile.WriteAsync(published, (paper with { Marks = paper.Marks with { Misses = [], FalseAlarms = [] } }).ToJson(), stop);
                await File.WriteAllTextAsync("README.md", ExamReadme.Put(await File.ReadAllTextAsync("README.md", stop), paper), stop);
            }

            return sittings.TrueForAll(s => s.IsSound) ? ExitCodes.Done : ExitCodes.DoneWithFaults;
        });
        return command;
    }

    private static async Task<List<ExamSitting>> SitAsync(int units, int years, List<long> seeds, string? kept, CancellationToken stop)
    {
        if (kept is not null && Directory.Exists(kept) && Directory.EnumerateFileSystemEntries(kept).Any())
        {
            throw new RefusedInputException([$"目录“{kept}”不是空的，每次考试都要从头做起；请给 --out 换一个空目录。"]);
        }

        var folder = kept ?? Directory.CreateTempSubdirectory("aggregator-bench-").FullName;
        var sittings = new List<ExamSitting>();
        try
        {
            foreach (var seed in seeds)
            {
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"种子 {seed}（{sittings.Count + 1}/{seeds.Count}）"));
                var own = Path.Combine(folder, seed.ToString(CultureInfo.InvariantCulture));
                var sitting = await ExamSitting.TakeAsync(units, years, seed, own, stop);
                sittings.Add(sitting);
                foreach (var line in sitting.Night.Faults.Select(f => $"[{f.Stage}] {f.Subject}：{f.Message}").Append(sitting.Marks is null ? sitting.Night.Message : ""))
                {
                    await Console.Error.WriteAsync(line.Length == 0 ? "" : TerminalText.Line(line) + "\n");
                }

                Remove(kept is null ? own : null);
            }
        }
        finally
        {
            Remove(kept is null ? folder : null);
        }

        return sittings;
    }

    private static void Tell(ExamPaper paper, IReadOnlyList<StagePace> pace)
    {
        Console.WriteLine(TerminalText.Lines(paper.Marks.ToTable().TrimEnd()));
        Console.WriteLine();
        Console.WriteLine(Pad.Right("环节 Stage", 20) + Pad.Left("文件", 10) + Pad.Left("用时（秒）", 14) + Pad.Left("每分钟文件数", 16));
        foreach (var stage in pace)
        {
            var name = stage.Stage == "night" ? "整夜" : StageNames.ChineseNameOf(stage.Stage);
            Console.WriteLine(Pad.Right(name, 20) + Pad.Left(Text(stage.Files), 10) + Pad.Left(Text(stage.Seconds, "0.00"), 14) + Pad.Left(stage.PerMinute is { } rate ? Text(rate, "0") : "—", 16));
        }

        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{paper.Seeds.Count} 座样本城市（种子 {string.Join('、', paper.Seeds)}），各 {paper.Units} 个单位、{paper.Years} 个年度；程序版本 {paper.Version}，规则 {paper.RuleSet}。"));
    }

    private static JsonArray Json(IReadOnlyList<StagePace> pace) =>
    [
        .. pace.Select(p => new JsonObject
        {
            ["stage"] = p.Stage,
            ["files"] = p.Files,
            ["seconds"] = Math.Round(p.Seconds, 3),
            ["perMinute"] = p.PerMinute is { } rate ? Math.Round(rate, 1) : null,
        }),
    ];

    private static List<long> Seeds(string text)
    {
        var seeds = new List<long>();
        foreach (var part in text.Split([',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            seeds.Add(long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed)
                ? seed
                : throw new RefusedInputException([$"--seeds 中的“{part}”不是整数；请写成 501,502,503 这样。"]));
        }

        return seeds.Count > 0 ? [.. seeds.Distinct()] : throw new RefusedInputException(["--seeds 没有给出种子；请写成 501,502,503 这样。"]);
    }

    private static FileInfo Published()
    {
        var file = new FileInfo(Path.Combine("src", "Aggregator.Server", "Exam", "marks.json"));
        return file.Directory!.Exists ? file : throw new RefusedInputException([$"找不到目录“{file.DirectoryName}”，--write 只能在代码库根目录下使用。"]);
    }

    private static void Remove(string? folder)
    {
        if (folder is null || !Directory.Exists(folder))
        {
            return;
        }

        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A file still open on Windows: the system's temp folder is cleaned by the system.
        }
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
