using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reuse;
using Aggregator.Intake.Collecting;
using Aggregator.Intake.Reading;

namespace Aggregator.Pipeline.Stages;

/// <summary>Reads the templates beside the roster into texts that reports are compared with. What cannot be read is told and left out.</summary>
internal sealed class TemplateReading(FileVault vault)
{
    /// <summary>The templates, the files they came from, and a Chinese sentence for each file that could not be used.</summary>
    public async Task<Templates> ReadAsync(string rosterPath, CancellationToken stop)
    {
        var (paths, more) = TemplateFolder.List(rosterPath);
        var (texts, files, problems) = (new List<ReuseText>(), new List<(string File, string Sha256)>(), new List<string>());
        foreach (var path in paths)
        {
            var name = Path.GetFileName(path);
            try
            {
                var kept = await vault.KeepAsync(path, stop);
                files.Add((name, kept.Sha256));
                texts.Add(kept.Length > DocumentReader.MaxBytes
                    ? throw new UnreadableDocumentException(new Loss("too-large", name, $"文件超过{DocumentReader.MaxBytes >> 20} MB上限，请去掉图片后重新放入。"))
                    : TextOf(DocumentReader.Read(vault.Read(kept.Sha256), name, stop), name, paths));
            }
            catch (UnreadableDocumentException unreadable)
            {
                problems.Add($"范本“{NoticeList.Name(name)}”没有用于比对：{unreadable.Loss.Message}");
            }
            catch (SourceUnreadableException unreadable)
            {
                problems.Add($"范本“{NoticeList.Name(name)}”没有用于比对：{unreadable.Message}");
            }
        }

        if (more > 0)
        {
            problems.Add($"templates 目录中的文件超过{TemplateFolder.MostFiles}个，其余{more}个没有用于比对；请只保留范本。");
        }

        problems.AddRange(CutTexts.Of(texts).Select(text => $"范本“{NoticeList.Name(text.Id)}”文字太多，只有前{CutTexts.Compared / 10_000}万字用于比对，其后的没有用到；请拆成几个范本。"));
        return new Templates(texts, files, problems);
    }

    // A template goes by its name without the ending, where no other has the same.
    private static ReuseText TextOf(Document document, string file, IReadOnlyList<string> all)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var id = all.Count(other => Path.GetFileNameWithoutExtension(other) == name) == 1 ? name : file;
        var reports = ReportExtractor.Extract(document, file);
        var report = reports.Count > 0 ? reports[0] : null;
        return report is null
            ? new ReuseText(id, "", "", [], 0, "template", document.Text, new TextSpan(0, document.Text.Length), [])
            : new ReuseText(id, "", "", [], 0, "template", report.Text, report.Body, report.Sections) { Tables = report.TableSpans };
    }
}
