using System.Globalization;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading.Children;

namespace Aggregator.Intake.Reading.Pdf;

/// <summary>
/// Reads a PDF with a text layer: words with boxes from <c>pdftotext</c>, ruling lines from <c>pdftocairo</c>, both run as child processes.
/// The text is composed: radicals repaired, lines joined to paragraphs, tables over a page break joined.
/// </summary>
internal static class PdfReading
{
    /// <summary>A report has some ten pages.</summary>
    private const int MostPages = 300;

    /// <summary>Pages without words beyond this are taken for scans without looking at them.</summary>
    private const int MostLooks = 3;

    /// <summary>A picture over this share of a page may be a table.</summary>
    private const double LargePicture = 0.15;

    public static Document Read(byte[] bytes, string fileName, PopplerTools? tools, CancellationToken stop)
    {
        if (tools is null)
        {
            throw Unreadable.MissingProgram(fileName, "PDF文件", "poppler-utils");
        }

        using var poppler = new PopplerRun(tools, bytes, fileName, stop);
        var info = poppler.Info();
        if (!int.TryParse(info.GetValueOrDefault("Pages"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
        {
            throw Unreadable.Damaged(fileName);
        }

        var pages = WordBoxes.Read(poppler.Words(Math.Min(count, MostPages))) ?? throw Unreadable.TooComplex(fileName);
        if (pages.Count == 0)
        {
            throw Unreadable.Damaged(fileName);
        }

        (pages, var bad) = BadCharacters.Split(pages);
        if (pages.TrueForAll(page => page.Words.Count == 0))
        {
            throw bad.Count > 0 ? new UnreadableDocumentException(BadCharacters.LossOf(bad)) : WithoutWords(poppler, pages, fileName, stop);
        }

        var builder = new DocumentBuilder(FileFormat.Pdf);
        if (count > MostPages)
        {
            builder.AddLoss("truncated-file", fileName, string.Create(CultureInfo.InvariantCulture, $"文件“{fileName}”有{count}页，只读取了前{MostPages}页，请只报送年度报告本身。"));
        }

        if (bad.Count > 0)
        {
            var loss = BadCharacters.LossOf(bad);
            builder.AddLoss(loss.Kind, loss.Where, loss.Message);
        }

        var drawings = Drawings(poppler, pages, bad, builder, stop);
        var marks = pages.ConvertAll(Watermarks.Split);
        pages = CutPages.Join(marks.ConvertAll(page => page.Page), drawings, builder, out var doubtful);
        var furniture = new Furniture(pages);
        var laidOut = pages.Select(page => (Page: page, Items: (IReadOnlyList<PageItem>)PageLayout.Of(page, drawings.GetValueOrDefault(page.Number), furniture, stop))).ToList();
        laidOut = TextTables.Replace(laidOut, builder, stop);
        DoubtTables(laidOut, doubtful);
        var flow = new ParagraphFlow(builder, new Margins(laidOut));
        foreach (var (page, items) in laidOut)
        {
            stop.ThrowIfCancellationRequested();
            flow.Add(page, items);
            marks.Where(mark => mark.Page.Number == page.Number).ToList().ForEach(mark => flow.AddMarks(mark.Page, mark.Marks));
        }

        marks.Where(mark => !pages.Exists(page => page.Number == mark.Page.Number)).ToList().ForEach(mark => flow.AddMarks(mark.Page, mark.Marks));

        flow.End();
        var title = Spaces.Trim(Radicals.Repair(info.GetValueOrDefault("Title") ?? ""));
        return builder.Build(new DocumentMetadata(Title: title.Length == 0 ? null : title));
    }

    private static void DoubtTables(List<(PdfPage Page, IReadOnlyList<PageItem> Items)> pages, HashSet<int> doubtful)
    {
        foreach (var cell in pages.SelectMany(page => page.Items).OfType<TableItem>().SelectMany(item => item.Table.Cells).Where(cell => doubtful.Contains(cell.Page)))
        {
            cell.Doubt ??= "这一页只有数字、没有行名，分不清这个数属于哪一行，请对照原件核对。";
        }
    }

    // Scans, or pages with nothing on them, or pages that are not really there.
    private static UnreadableDocumentException WithoutWords(PopplerRun poppler, List<PdfPage> pages, string fileName, CancellationToken stop)
    {
        var svg = poppler.Drawing(1, Math.Min(pages.Count, MostLooks));
        return svg.End == ChildEnd.Exited && svg.ExitCode != 0 ? Unreadable.Damaged(fileName)
            : !svg.IsGood || SvgDrawing.Read(svg.Output, pages[0], stop).Values.Any(page => page.HasInk) ? Unreadable.Scanned(fileName, pages.Count)
            : Unreadable.Empty(fileName);
    }

    private static Dictionary<int, PageDrawing> Drawings(PopplerRun poppler, List<PdfPage> pages, List<int> bad, DocumentBuilder builder, CancellationToken stop)
    {
        var drawings = new Dictionary<int, PageDrawing>();
        var looks = 0;
        foreach (var run in Runs(pages))
        {
            var hasWords = run[0].Words.Count > 0;
            looks += hasWords ? 0 : run.Count;
            var svg = hasWords || looks <= MostLooks ? poppler.Drawing(run[0].Number, run[^1].Number) : null;
            var drawn = svg is { IsGood: true } ? SvgDrawing.Read(svg.Output, run[0], stop) : [];
            foreach (var page in run)
            {
                var drawing = drawn.GetValueOrDefault(page.Number);
                if (drawing is not null)
                {
                    drawings[page.Number] = drawing;
                }

                if (!bad.Contains(page.Number))
                {
                    Note(page, drawing, drawing is null, builder);
                }
            }
        }

        return drawings;
    }

    private static void Note(PdfPage page, PageDrawing? drawing, bool isUnknown, DocumentBuilder builder)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"第{page.Number}页");
        if (page.Words.Count == 0)
        {
            if (isUnknown || drawing!.HasInk)
            {
                builder.AddLoss("scanned-page", where, $"{where}是图片或扫描件，没有可以读取的文字；请改报可以复制文字的PDF或docx。");
            }
        }
        else if (isUnknown || drawing!.IsTooMuch)
        {
            builder.AddLoss("no-ruling-lines", where, $"{where}的图形过多，没有读取表格线，表格只按文字位置读取，请核对。");
        }
        else if (drawing.LargestPicture > LargePicture)
        {
            builder.AddLoss("picture", where, $"{where}有图片，图片里的文字和表格没有读取；如果图片中有报告内容，请改为文字报送。");
        }
    }

    // Neighbouring pages that all have words, or all have none, are drawn by one process.
    private static IEnumerable<List<PdfPage>> Runs(List<PdfPage> pages)
    {
        var run = new List<PdfPage>();
        foreach (var page in pages)
        {
            if (run.Count > 0 && (run[0].Words.Count > 0) != (page.Words.Count > 0))
            {
                yield return run;
                run = [];
            }

            run.Add(page);
        }

        yield return run;
    }
}
