using Aggregator.Benchmarks.Inputs;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Intake.Reading;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;

namespace Aggregator.Benchmarks;

/// <summary>One bureau's page of 95 KB: the parser alone, our reading, our extracting, and both.</summary>
[MemoryDiagnoser]
public class PageBenchmarks
{
    private byte[] _page = [];
    private Document _document = null!;

    /// <summary>Makes the page.</summary>
    [GlobalSetup]
    public void Make()
    {
        _page = PortalPage.OfOneBureau();
        _document = DocumentReader.Read(_page, "page.html");
    }

    /// <summary>AngleSharp with its default options.</summary>
    [Benchmark(Baseline = true)]
    public IHtmlDocument Parse() => new HtmlParser().ParseDocument(new MemoryStream(_page));

    /// <summary>Bytes to a document.</summary>
    [Benchmark]
    public Document Read() => DocumentReader.Read(_page, "page.html");

    /// <summary>A document to its reports.</summary>
    [Benchmark]
    public IReadOnlyList<Report> Extract() => ReportExtractor.Extract(_document, "page.html");

    /// <summary>Bytes to reports.</summary>
    [Benchmark]
    public IReadOnlyList<Report> ReadAndExtract() => ReportExtractor.Extract(DocumentReader.Read(_page, "page.html"), "page.html");
}
