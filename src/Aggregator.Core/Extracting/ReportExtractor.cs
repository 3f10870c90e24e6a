using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Turns a document into the reports it holds. Pure: the same document gives the same reports, whatever the file is called.</summary>
public static class ReportExtractor
{
    /// <summary>Extracts the reports of a document, at least one; several where a page numbers them itself (第1篇, 第2篇 …) or each has a title, sections and tables of its own.</summary>
    /// <param name="document">What the reader made of the file.</param>
    /// <param name="fileName">The file's name; nothing is concluded from it here, placing a file is the collector's business.</param>
    public static IReadOnlyList<Report> Extract(Document document, string fileName)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(fileName);
        return [.. ReportSplitter.Parts(document).Select(ExtractOne)];
    }

    private static Report ExtractOne(Document document)
    {
        var lines = TextLine.Of(document);
        var tables = DocumentTables.Read(document, lines);
        var prose = tables.Unused(lines);
        var title = TitleReader.Find(document, prose);
        var headings = HeadingFinder.Find([.. prose.Where(line => !line.Paragraph.IsResidue)]);
        var body = BodyFinder.Find(document, lines, title, headings);
        var own = prose.Where(line => !line.Paragraph.IsResidue && line.Span.End > body.Offset && line.Span.Offset < body.End).Select(line => Clip(line, body)).ToList();
        var period = DatesReader.Period(own);
        var year = YearReader.Find(title?.Text, period, own);
        var dates = DatesReader.Read(document, lines, own, title, year);

        // A title copied from last year's report is overruled by what else the report says of its year.
        year = YearWitnesses.Of(title?.Text, period, dates, document.Text, body).Agreed() ?? year;
        var inside = headings.Where(heading => body.Contains(heading.Span)).ToList();
        var verdict = FormTeller.Tell(new FormTeller.Signs(
            title?.Text, year, inside, body.Of(document.Text), tables.Form, tables.HasFormTables, tables.Indicators.Is2014, tables.Indicators.HasMany, NarrativeReader.StatesFigures(own)));
        var sections = SectionMaker.Make(inside, verdict.Form, body);
        IReadOnlyList<Figure> figures = [.. tables.Figures(verdict.Form), .. NarrativeReader.Read(own, sections, year)];
        verdict = FormTeller.WithFigures(verdict, figures);
        return new Report(
            verdict.Form,
            verdict.OffTopicReason is null,
            verdict.OffTopicReason,
            title?.Text,
            UnitReader.Find(title?.Text, own, lines, document.Metadata),
            year,
            dates,
            document.Text,
            body,
            sections,
            figures,
            tables.Names)
        {
            TableSpans = tables.Spans(document),
            OddLabels = tables.OddLabels,
        };
    }

    // A title run into the text leaves the rest of its line to the body.
    private static TextLine Clip(TextLine line, TextSpan body)
    {
        var start = Math.Max(line.Span.Offset, body.Offset);
        var span = TextSpan.FromBounds(start, Math.Min(line.Span.End, body.End));
        return span == line.Span ? line : line with { Span = span, Text = line.Text.Substring(start - line.Span.Offset, span.Length) };
    }
}
