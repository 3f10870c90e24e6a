using System.CommandLine;
using System.Globalization;
using Aggregator.Data.Keeping;
using Aggregator.Intake;
using Aggregator.Intake.Collecting;
using Aggregator.Pipeline.Workers;
using Aggregator.Server.Accounts;
using Aggregator.Server.Keeping;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator evidence</c>: what a third party needs to check a ranking, and the check itself.</summary>
internal static class EvidenceCommand
{
    private const int MostTold = 50;

    public static Command Create()
    {
        var store = new StoreArguments();
        var year = new Option<int?>("--year") { Description = "报告年度；默认为最近一次完成的运行的年度。" };
        var run = new Option<long?>("--run") { Description = "运行编号，默认为该年度最近一次完成的运行。" };
        var unit = new Option<string?>("--unit") { Description = "单位代码：只含这一个单位的材料，不含其他单位的。" };
        var to = new Option<FileInfo>("--out") { Description = "写成哪个 zip 文件；不覆盖已有的文件。", Required = true };
        var command = new Command("evidence", "出具证据包：一次运行的原件、意见、操作记录和结果，带清单和签名，供第三方核对。") { year, run, unit, to, Verify() };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var file = parsed.GetValue(to)!;
            if (Path.Exists(file.FullName))
            {
                throw new RefusedInputException([$"“{file.FullName}”已经存在，请用 --out 另起一个名字。"]);
            }

            using var database = await StoreInPlace.OpenAsync(store, parsed, stop);
            var data = store.DataFolder(parsed);
            file.Directory?.Create();
            var part = Path.Combine(file.DirectoryName!, $".{file.Name}.{Path.GetRandomFileName()}.part");
            EvidenceMade made;
            try
            {
                await using (var stream = PrivateFile.Create(part))
                {
                    made = await new EvidenceBundle(database, new FileVault(data, StoreShelf.Of(database)), data).WriteAsync(parsed.GetValue(run), parsed.GetValue(year), parsed.GetValue(unit)?.Trim(), stream, stop);
                    stream.Flush(flushToDisk: true);
                }

                await VerbAudit.StoreOf(database, data).AppendAsync(AuditLog.Note(VerbAudit.Person, NightRetention.Evidence, made.Manifest.Run.ToString(CultureInfo.InvariantCulture), new Dictionary<string, string>
                {
                    ["manifest"] = made.ManifestSha256,
                    ["unit"] = made.Manifest.Unit ?? "",
                    ["file"] = file.Name,
                }), stop);
                File.Move(part, file.FullName, overwrite: false);
            }
            finally
            {
                File.Delete(part);
            }

            Tell(made, file);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Tell(EvidenceMade made, FileInfo file)
    {
        var manifest = made.Manifest;
        Console.WriteLine(TerminalText.Line(FormattableString.Invariant($"已出具证据包 {file.FullName}：{manifest.City}{manifest.Year}年度，第{manifest.Run}次运行，截至 {manifest.AsOf:yyyy-MM-dd}{(manifest.Unit is { } one ? "，单位 " + one : "")}，{manifest.Entries.Count}个文件。")));
        Console.WriteLine($"清单的 SHA-256：{made.ManifestSha256}（可写入公文，证明出具的时间）");
        Console.WriteLine($"签名公钥的指纹：{made.Fingerprint}（请从这个包以外的途径公布）");
        Console.WriteLine("签名只证明签名之后没有被没有私钥的人改动；不证明签名之前没有改过，也不证明时间。包里有原件，可能含个人信息。");
        foreach (var entry in manifest.Entries.Where(entry => entry.AsPublished == false))
        {
            Console.WriteLine($"注意：{entry.Name} 与当时发布的文件不同：库中的结果在发布之后被改动过，或者由另一版本的程序写出。");
        }

        if (manifest.WhyNoRerun is { } whyNot)
        {
            Console.WriteLine($"不能用它重新计算：{whyNot}");
        }
    }

    private static Command Verify()
    {
        var file = new Argument<FileInfo>("file") { Description = "证据包。" };
        var fingerprint = new Option<string?>("--fingerprint") { Description = "主管部门公布的公钥指纹；不同则核对不通过。" };
        var rerun = new Option<bool>("--rerun") { Description = "用包里的原件和意见重新计算一遍，与包里的结果逐字节比较；要几分钟。" };
        var command = new Command("verify", "核对证据包：签名、每个文件、操作记录的链；指出被改动、缺失和多出的。不需要数据库。") { file, fingerprint, rerun };
        command.SetAction(async (parsed, stop) =>
        {
            using var archive = new EvidenceArchive(parsed.GetValue(file)!.FullName);
            var verdict = await new EvidenceCheck(archive).RunAsync(parsed.GetValue(fingerprint), stop);
            var manifest = verdict.Manifest;
            Console.WriteLine(TerminalText.Line(FormattableString.Invariant($"证据包：{manifest.City}{manifest.Year}年度，第{manifest.Run}次运行，截至 {manifest.AsOf:yyyy-MM-dd}，规则集 {manifest.RuleSet}，方案 {manifest.Scheme}，{manifest.Entries.Count}个文件，公钥指纹 {verdict.Fingerprint}")));
            TellAll(verdict.Notes);
            if (verdict.Problems.Count > 0)
            {
                Console.WriteLine($"核对不通过，共{verdict.Problems.Count}处：");
                TellAll(verdict.Problems);
                return ExitCodes.DoneWithFaults;
            }

            Console.WriteLine($"核对通过：签名有效，{manifest.Entries.Count}个文件与清单逐个相符，操作记录前后相接。{(parsed.GetValue(fingerprint) is null ? "公钥是包里自带的，请与主管部门另行公布的指纹比对（--fingerprint）。" : "")}");
            return parsed.GetValue(rerun) ? await RerunAsync(archive, manifest, stop) : ExitCodes.Done;
        });
        return command;
    }

    private static async Task<int> RerunAsync(EvidenceArchive archive, EvidenceManifest manifest, CancellationToken stop)
    {
        var (differences, notes) = await new EvidenceRerun(archive, manifest).RunAsync(stop);
        if (differences.Count == 0)
        {
            Console.WriteLine("重新计算的结果与包里的逐字节相同。");
            return ExitCodes.Done;
        }

        Console.WriteLine($"重新计算的结果与包里的不同，共{differences.Count}个文件：");
        TellAll(differences);
        TellAll(notes);
        return ExitCodes.DoneWithFaults;
    }

    private static void TellAll(IReadOnlyList<string> lines)
    {
        foreach (var line in lines.Take(MostTold))
        {
            Console.WriteLine(TerminalText.Line("- " + line));
        }

        if (lines.Count > MostTold)
        {
            Console.WriteLine($"- 还有{lines.Count - MostTold}处没有列出。");
        }
    }
}
