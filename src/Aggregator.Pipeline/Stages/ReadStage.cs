using System.Text.Json;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Data.Workers;
using Aggregator.Intake.Collecting;
using Aggregator.Intake.Reading;
using Aggregator.Pipeline.Workers;

namespace Aggregator.Pipeline.Stages;

/// <summary>Bytes to reports, per file and in parallel. The output depends on the bytes, the file's name and the programs installed, not on the roster.</summary>
internal sealed class ReadStage(FileVault vault)
{
    /// <summary>Bytes beyond which a file is read with no other large one beside it: a page of 50 MB takes a gigabyte while it is read.</summary>
    private const long Large = 4L << 20;

    // Files are of all lengths; few at a time, so that no worker has the long ones left when the others are done.
    private const int FilesOfPart = 6;

    /// <summary>What is done to each file.</summary>
    public StageTask<CollectedFile, ReadFile> Task => new()
    {
        Stage = StageNames.Read,
        Key = file => (file.File, InputHash.Of(file.Sha256, file.File, DocumentReader.Programs)),
        Compute = Read,
        Rows = (output, value) => output with { Figures = [.. value.Reports.SelectMany(report => report.Figures)] },
        Alone = file => file.Length > Large,
    };

    public async Task<IReadOnlyDictionary<string, ReadFile>> RunAsync(StageRunner runner, IReadOnlyList<CollectedFile> files, CancellationToken stop)
    {
        var taken = files.Where(file => file.Problem is null).ToList();
        var read = await runner.EachAsync(Task, taken, Parts, stop);
        var byFile = files.Where(file => file.Problem is not null).DistinctBy(file => file.File).ToDictionary(file => file.File, file => Unreadable(file.Problem!), StringComparer.Ordinal);
        for (var i = 0; i < taken.Count; i++)
        {
            // A crash of ours still leaves the file listed: its bytes are kept, its submission says so.
            byFile[taken[i].File] = read[i] ?? Unreadable(new Loss("fault", taken[i].File, "程序读取该文件时出错，文件已原样保存；请把运行页上的信息交给系统管理员。"));
        }

        return byFile;
    }

    private static IReadOnlyList<StagePart> Parts(IReadOnlyList<CollectedFile> files) =>
        [.. files.Chunk(FilesOfPart).Select(some => new StagePart(JsonSerializer.Serialize(new ReadPart(some), Payload.Options), some.Length))];

    private ReadFile Read(CollectedFile file, CancellationToken stop)
    {
        byte[] bytes = [];
        try
        {
            if (file.Length > DocumentReader.MaxBytes)
            {
                return Unreadable(new Loss("too-large", file.File, $"文件有{file.Length >> 20} MB，超过{DocumentReader.MaxBytes >> 20} MB上限，已原样保存但未读取；请去掉图片或拆分后重新报送。"));
            }

            bytes = vault.Read(file.Sha256);
            var document = DocumentReader.Read(bytes, HandInPath.Shown(file.File), stop);
            return new ReadFile(document.Format, document.Losses, ReportExtractor.Extract(document, Path.GetFileName(file.File)));
        }
        catch (UnreadableDocumentException unreadable)
        {
            return Unreadable(unreadable.Loss) with { Format = DocumentReader.Sniff(bytes) };
        }
    }

    private static ReadFile Unreadable(Loss loss) => new(FileFormat.Unknown, [loss], []);
}
