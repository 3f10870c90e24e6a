using System.Globalization;
using System.Text;
using Aggregator.Benchmarks.Inputs;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Intake.Reading;
using AngleSharp.Html.Parser;

namespace Aggregator.Benchmarks.Quick;

/// <summary>What reading and extracting one bureau's page cost, as multiples of AngleSharp's own parse of the same bytes.</summary>
internal static class PageCost
{
    private const int Rounds = 201;
    private const int Warm = 300;

    public static void Print(TextWriter to)
    {
        to.WriteLine("One page against AngleSharp's plain parse of it: new HtmlParser().ParseDocument(stream), default options, same bytes, in turns, warm, medians of processor time.");
        to.WriteLine($"{"page",-24}{"KB",6}{"parse ms",10}{"of string",10}{"read ms",9}{"extract",9}{"both ms",9}{"read x",8}{"extract x",10}{"both x",8}{"KB alloc",10}{"parse KB",10}");
        Row(to, "portal page utf-8", PortalPage.OfOneBureau());
        Row(to, "sample city utf-8", SampleFiles.ModernPages[0].Bytes);
        Row(to, "sample city gbk", SampleFiles.ByFormat["html gbk"][0].Bytes);
        to.WriteLine();
    }

    private static void Row(TextWriter to, string name, byte[] page)
    {
        Document document = DocumentReader.Read(page, "page.html");
        var text = document.Metadata.Encoding == "utf-8" ? Encoding.UTF8.GetString(page) : CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetString(page);
        var times = Median.Of(
            Rounds,
            Warm,
            Median.Processor,
            () => new HtmlParser().ParseDocument(new MemoryStream(page)).Dispose(),
            () => new HtmlParser().ParseDocument(text).Dispose(),
            () => DocumentReader.Read(page, "page.html"),
            () => ReportExtractor.Extract(document, "page.html"),
            () => ReportExtractor.Extract(DocumentReader.Read(page, "page.html"), "page.html"));
        var ours = Median.Allocated(() => ReportExtractor.Extract(DocumentReader.Read(page, "page.html"), "page.html"));
        var parse = Median.Allocated(() => new HtmlParser().ParseDocument(new MemoryStream(page)).Dispose());
        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-24}{page.Length / 1024.0,6:0}{times[0],10:0.00}{times[1],10:0.00}{times[2],9:0.00}{times[3],9:0.00}{times[4],9:0.00}{times[2] / times[0],8:0.00}{times[3] / times[0],10:0.00}{times[4] / times[0],8:0.00}{ours / 1024,10}{parse / 1024,10}"));
    }
}
