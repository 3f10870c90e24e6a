using System.Text;
using System.Text.Json;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Extracting;

[TestClass]
public sealed class SeedTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow("s000", FormEdition.Outline2008, true, 0)]
    [DataRow("s001", FormEdition.Form2021, true, 2022)]
    [DataRow("s002-01", FormEdition.Other, false, 0)]
    [DataRow("s002-02", FormEdition.Outline2008, false, 0)]
    [DataRow("s002-03", FormEdition.Outline2008, true, 0)]
    [DataRow("s002-04", FormEdition.Outline2008, true, 0)]
    [DataRow("s002-05", FormEdition.Outline2008, true, 0)]
    [DataRow("s002-06", FormEdition.Outline2008, true, 0)]
    [DataRow("s002-07", FormEdition.Outline2008, true, 0)]
    [DataRow("s002-08", FormEdition.Outline2008, true, 0)]
    [DataRow("s002-09", FormEdition.Outline2008, true, 0)]
    [DataRow("s002-10", FormEdition.Outline2008, true, 0)]
    [DataRow("s002-11", FormEdition.Outline2008, true, 0)]
    [DataRow("s002-12", FormEdition.Outline2008, true, 0)]
    [DataRow("s002-13", FormEdition.Outline2008, true, 0)]
    [DataRow("s002-14", FormEdition.Other, false, 0)]
    [DataRow("s003", FormEdition.Other, false, 2014)]
    [DataRow("s004", FormEdition.Summary, false, 2023)]
    public void Seeds_have_the_form_and_year_their_text_states(string name, FormEdition form, bool isAnnual, int year)
    {
        var report = Read(name);
        TestContext.WriteLine(Describe(report));
        Assert.AreEqual(form, report.Form);
        Assert.AreEqual(isAnnual, report.IsAnnualReport, report.OffTopicReason);
        Assert.AreEqual(isAnnual, report.OffTopicReason is null);
        Assert.AreEqual(year == 0 ? null : year, report.Year);
        foreach (var figure in report.Figures.Where(figure => figure.Raw.Length > 0))
        {
            Assert.AreEqual(figure.Raw, figure.Source.Span.Of(report.Text), "raw is what stands at the place");
        }
    }

    [TestMethod]
    public void Labelled_seeds_give_unit_dates_and_body_as_labelled()
    {
        foreach (var document in Labels().GetProperty("documents").EnumerateArray())
        {
            var id = document.GetProperty("id").GetString()!;
            var report = Read(id);
            var unit = document.GetProperty("issuing_unit").GetString();
            Assert.AreEqual(unit, report.StatedUnit, id);
            if (document.GetProperty("publication_date").GetString() is { } published)
            {
                Assert.AreEqual($"{published}T{document.GetProperty("publication_time").GetString()}:00+08:00", report.Dates.StatedPublished?.ToString(), id);
            }
            else
            {
                Assert.IsNull(report.Dates.StatedPublished, id);
            }

            if (document.GetProperty("period") is { ValueKind: JsonValueKind.Array } period)
            {
                Assert.AreEqual(period[0].GetString(), report.Dates.PeriodStart?.ToString("yyyy-MM-dd", null), id);
                Assert.AreEqual(period[1].GetString(), report.Dates.PeriodEnd?.ToString("yyyy-MM-dd", null), id);
            }

            var end = document.GetProperty("body_span")[1].GetInt32();
            Assert.AreEqual(report.Text[..end].TrimEnd().Length, report.Body.End, 40, $"{id}: the body's end");
        }
    }

    [TestMethod]
    public void Core_metrics_of_the_labelled_seeds_reach_the_floor()
    {
        int right = 0, expected = 0, found = 0, masked = 0, maskedAsNumber = 0;
        var log = new StringBuilder();
        foreach (var document in Labels().GetProperty("documents").EnumerateArray())
        {
            var id = document.GetProperty("id").GetString()!;
            var report = Read(id);
            foreach (var metric in document.GetProperty("core_metrics").EnumerateObject())
            {
                var status = metric.Value.GetProperty("status").GetString();
                var values = report.Figures.Where(figure => figure.Row == metric.Name && figure.State == FigureState.Value).Select(figure => figure.Value).Distinct().ToList();
                var truth = status is "stated" or "zero_in_words" ? metric.Value.GetProperty("value").GetDecimal() : (decimal?)null;
                expected += truth is null ? 0 : 1;
                found += values.Count;
                right += truth is not null && values.Contains(truth) ? 1 : 0;
                if (status is "masked" or "partly_masked")
                {
                    masked++;
                    maskedAsNumber += values.Count;
                }

                if (truth is null ? values.Count > 0 : values.Count != 1 || values[0] != truth)
                {
                    log.AppendLine(null, $"{id} {metric.Name}: {truth} ({status}) read as {string.Join(", ", values)}");
                }
            }
        }

        TestContext.WriteLine($"core: expected {expected}, found {found}, right {right}; masked {masked}, read as numbers {maskedAsNumber}");
        TestContext.WriteLine(log.ToString());
        Assert.IsGreaterThanOrEqualTo(0.95, (double)right / expected, log.ToString());
        Assert.IsGreaterThanOrEqualTo(0.95, (double)right / found, log.ToString());
        Assert.AreEqual(0, maskedAsNumber, log.ToString());
    }

    [TestMethod]
    public void All_figures_of_the_labelled_seeds_reach_the_floor()
    {
        int right = 0, expected = 0, found = 0, maskedAsNumber = 0;
        var log = new StringBuilder();
        foreach (var document in Labels().GetProperty("documents").EnumerateArray())
        {
            var id = document.GetProperty("id").GetString()!;
            var report = Read(id);
            var truths = document.GetProperty("figures").EnumerateArray().Select(figure => (
                Metric: figure.GetProperty("metric").GetString()!,
                Status: figure.GetProperty("status").GetString(),
                At: figure.GetProperty("value_offset").GetInt32(),
                Value: figure.GetProperty("value").ValueKind == JsonValueKind.Number ? figure.GetProperty("value").GetDecimal() : (decimal?)null)).ToList();
            expected += truths.Count(truth => truth.Value is not null);
            foreach (var figure in report.Figures.Where(figure => figure.State == FigureState.Value))
            {
                found++;
                var hit = truths.Any(truth => truth.Metric == figure.Row && truth.Value == figure.Value && Math.Abs(truth.At - figure.Source.Span.Offset) <= 2);
                right += hit ? 1 : 0;
                maskedAsNumber += truths.Any(truth => truth.Status is "masked" or "partly_masked" && truth.At == figure.Source.Span.Offset) ? 1 : 0;
                if (!hit)
                {
                    log.AppendLine(null, $"{id} surplus {figure.Row} {figure.Value} at {figure.Source.Span.Offset}");
                }
            }

            foreach (var truth in truths.Where(truth => truth.Value is not null && !report.Figures.Any(figure => truth.Metric == figure.Row && truth.Value == figure.Value && Math.Abs(truth.At - figure.Source.Span.Offset) <= 2)))
            {
                log.AppendLine(null, $"{id} missed {truth.Metric} {truth.Value} at {truth.At}");
            }
        }

        TestContext.WriteLine($"all: expected {expected}, found {found}, right {right}, masked read as numbers {maskedAsNumber}");
        TestContext.WriteLine(log.ToString());
        Assert.AreEqual(0, maskedAsNumber);
        Assert.IsGreaterThanOrEqualTo(0.95, (double)right / expected, log.ToString());
        Assert.IsGreaterThanOrEqualTo(0.97, (double)right / found, log.ToString());
    }

    [TestMethod]
    public void Parts_and_restatements_of_the_labelled_seeds_are_bound_as_labelled()
    {
        int bound = 0, right = 0, expected = 0;
        foreach (var document in Labels().GetProperty("documents").EnumerateArray())
        {
            var report = Read(document.GetProperty("id").GetString()!);
            var labels = document.GetProperty("figures").EnumerateArray().Where(label => !label.TryGetProperty("table", out _)).ToList();
            expected += labels.Count(label => label.TryGetProperty("parent", out _) && label.GetProperty("status").GetString() == "stated");
            foreach (var figure in report.Figures.Where(figure => figure is { PartOf: not null, State: FigureState.Value }))
            {
                var label = labels.Find(label => label.GetProperty("metric").GetString() == figure.Row && label.GetProperty("value_offset").GetInt32() == figure.Source.Span.Offset);
                var total = report.Figures.First(other => other.Source.Span.Offset == figure.PartOf).Row;
                bound++;
                right += label.ValueKind == JsonValueKind.Object && label.TryGetProperty("parent", out var parent) && parent.GetString() == total ? 1 : 0;
            }

            var again = labels.Where(label => label.TryGetProperty("restates", out _)).Select(label => label.GetProperty("value_offset").GetInt32()).ToList();
            CollectionAssert.AreEqual(again, report.Figures.Where(figure => figure.Restates is not null).Select(figure => figure.Source.Span.Offset).ToList());
        }

        TestContext.WriteLine($"parts: expected {expected}, bound {bound}, right {right}");
        Assert.AreEqual((expected, expected), (bound, right));
    }

    [TestMethod]
    public void No_digit_labelled_as_no_figure_is_read_as_one()
    {
        foreach (var document in Labels().GetProperty("documents").EnumerateArray())
        {
            var report = Read(document.GetProperty("id").GetString()!);
            foreach (var other in document.GetProperty("non_figures").EnumerateArray())
            {
                var (from, to) = (other.GetProperty("offset").GetInt32(), other.GetProperty("end").GetInt32());
                Assert.IsFalse(report.Figures.Any(figure => figure.Source.Span.Offset >= from && figure.Source.Span.Offset < to), other.ToString());
            }
        }
    }

    private static Report Read(string name) =>
        ReportExtractor.Extract(TestDocuments.FromText(File.ReadAllText(Needs.Shared("seeds", name + ".txt"))), name + ".txt").Single();

    private static JsonElement Labels() => JsonDocument.Parse(File.ReadAllText(Needs.Shared("seeds", "labels.json"))).RootElement;

    private static string Describe(Report report)
    {
        var text = new StringBuilder();
        text.AppendLine(null, $"{report.Form} annual={report.IsAnnualReport} unit={report.StatedUnit} year={report.Year} title={report.Title} {report.Dates} body={report.Body.Offset}..{report.Body.End} of {report.Text.Length} {report.OffTopicReason}");
        foreach (var section in report.Sections)
        {
            text.AppendLine(null, $"  {section.Level} [{section.Code}] {section.Heading} {section.HeadingSpan.Offset}..{section.HeadingSpan.End} ..{section.BodySpan.End}");
        }

        foreach (var figure in report.Figures)
        {
            text.AppendLine(null, $"    {figure.Table} {figure.Row} {figure.State} {figure.Value} {figure.Measure} '{figure.Raw}' @{figure.Source.Span.Offset}");
        }

        return text.ToString();
    }
}
