using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Reading;
using Aggregator.Server.Web.Tables;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>报告: a report as it was read, every figure's place marked, so that each number of the site can lead to where it was printed.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class ReportModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    private const int FiguresOnPage = 60;

    /// <summary>What was handed in.</summary>
    public Submission Submission { get; private set; } = null!;

    /// <summary>The other reports of the same bytes, this one among them.</summary>
    public IReadOnlyList<Submission> InFile { get; private set; } = [];

    /// <summary>The part's blocks; none for a file that could not be read.</summary>
    public IReadOnlyList<ReportBlock> Blocks { get; private set; } = [];

    /// <summary>This part's number, from 1.</summary>
    public int Part { get; private set; } = 1;

    /// <summary>How many parts a long report has.</summary>
    public int PartCount { get; private set; } = 1;

    /// <summary>The findings that point into it.</summary>
    public IReadOnlyList<ReportProblem> Problems { get; private set; } = [];

    /// <summary>The headings with their addresses.</summary>
    public IReadOnlyList<(Section Section, string Href)> Headings { get; private set; } = [];

    /// <summary>The doubtful figures with the addresses of their places.</summary>
    public IReadOnlyList<(Figure Figure, string Name, string Href)> Doubts { get; private set; } = [];

    /// <summary>The tables of its form that are not in it.</summary>
    public IReadOnlyList<string> Absent { get; private set; } = [];

    /// <summary>The figures of the running text.</summary>
    public TableView<Figure> Narrative { get; private set; } = null!;

    /// <summary>The report's year and unit as a heading.</summary>
    public string Heading => Submission is { Unit: { } unit, Year: { } year }
        ? string.Create(CultureInfo.InvariantCulture, $"{UnitName(unit)} {year}年度报告")
        : Submission.Report?.Title is { Length: > 0 } title ? title : Submission.File[(Submission.File.LastIndexOf('/') + 1)..];

    /// <summary>Serves a report of a unit and year, or one of a file.</summary>
    /// <param name="place"><c>{unit}/{year}</c> or <c>file/{sha256}</c>.</param>
    /// <param name="at">Of several reports of a file the one that begins at this offset.</param>
    /// <param name="part">Part of a long report.</param>
    /// <param name="mark">A stretch to be pointed out, <c>{offset}-{length}</c>.</param>
    public IActionResult OnGet(string place, [FromQuery] string? at, [FromQuery] string? part, [FromQuery] string? mark)
    {
        if (Snapshot is null || Find(place, at) is not { } found || !Person.MaySee(found.Unit))
        {
            return NotFound();
        }

        Submission = found;
        if (found.Report is { } report)
        {
            Show(report, part, mark);
        }

        return Page();
    }

    private Submission? Find(string place, string? at)
    {
        var board = ReadingBoard.Of(Snapshot!);
        if (place.LastIndexOf('/') is not (> 0 and var slash))
        {
            return null;
        }

        var (head, tail) = (place[..slash], place[(slash + 1)..]);
        if (head == "file" && tail.Length > 4)
        {
            InFile = [.. board.OfHash(tail).Where(one => Person.MaySee(one.Unit))];
            var start = int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : 0;
            return InFile.FirstOrDefault(one => one.Report is { } report && report.Body.Offset == start) ?? (InFile is [var first, ..] ? first : null);
        }

        if (!int.TryParse(tail, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || board.Accepted(head, year) is not { } accepted)
        {
            return null;
        }

        InFile = [.. board.OfHash(accepted.Sha256).Where(one => Person.MaySee(one.Unit))];
        return accepted;
    }

    private void Show(Report report, string? part, string? mark)
    {
        var parts = ReportParts.Of(report);
        PartCount = parts.Count;
        Part = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, PartCount) : 1;
        var here = StretchOf(mark, report.Text.Length);
        if (here is { } stretch && part is null)
        {
            Part = ReportParts.At(report, stretch.Offset);
        }

        var own = ReadingBoard.Of(Snapshot!).PlacesIn(Submission).Where(one => Person.IsOffice || one.Finding.Unit == Person.Unit);
        Problems = [.. own.GroupBy(one => one.Finding.Fingerprint, StringComparer.Ordinal).Select((group, i) => new ReportProblem(i + 1, Told(group.First().Finding), [.. group.Select(one => one.At).Distinct()]))];
        Blocks = ReportReading.Of(report, parts[Part - 1], Problems, here);
        Headings = [.. report.Sections.Where(section => section.Level == 1).Select(section => (section, PartHref(report, section.HeadingSpan.Offset) + "#" + ReportReading.AnchorOf(section)))];
        Doubts = [.. report.Figures.Where(figure => figure.Doubt is not null).Select(figure => (figure, NameOf(figure), ReportLinks.To(Submission, figure) ?? "#doubts"))];
        Absent = report.Figures.Select(figure => figure.Table).Distinct().Where(table => table is "T1" or "T2" or "T3" && !report.Has(table)).ToList();
        Narrative = TableViews.Of(Request, "figures", [.. report.Figures.Where(figure => figure.IsNarrative())], Columns, FiguresOnPage);
    }

    private static readonly IReadOnlyList<TableColumn<Figure>> Columns =
    [
        new("name", "读作", figure => MetricNames.Of(figure.Row), figure => MetricNames.Of(figure.Row)),
        new("value", "数", figure => figure.Value, figure => figure.Raw, "num"),
        new("year", "年度", figure => figure.SubjectYear, null),
        new("place", "原文中的位置", figure => figure.Source.Span.Offset, null),
    ];

    /// <summary>A figure in the form's words, or in those of what it counts.</summary>
    public string NameOf(Figure figure) => FigureNames.Of(Submission.Report!, figure);

    /// <summary>Where a figure stands, in words.</summary>
    public string PlaceOf(Figure figure) => PlaceWords.Of(Submission.Report!, figure);

    /// <summary>The address of another part; the first where there is one only.</summary>
    public string PartHref(int part)
    {
        var query = Request.Query.Where(one => one.Key is "at").Select(one => KeyValuePair.Create(one.Key, (string?)one.Value.ToString())).ToList();
        if (part > 1)
        {
            query.Add(KeyValuePair.Create("part", (string?)part.ToString(CultureInfo.InvariantCulture)));
        }

        return Request.Path + QueryString.Create(query);
    }

    // A unit's own person is not told from whom it copied.
    private Finding Told(Finding finding) => finding with { Message = new FindingView(finding, null) { OwnOnly = !Person.IsOffice }.Message };

    private string PartHref(Report report, int offset) => ReportParts.At(report, offset) is var part && part == Part ? "" : PartHref(part);

    private static TextSpan? StretchOf(string? mark, int length) =>
        mark?.Split('-') is [var offset, var span]
            && int.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && int.TryParse(span, NumberStyles.None, CultureInfo.InvariantCulture, out var many)
            && start < length ? new TextSpan(start, Math.Min(many, length - start)) : null;
}
