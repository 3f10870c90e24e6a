using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Server.Web.Reading;

/// <summary>What two reports of one unit and year say differently.</summary>
/// <param name="Cells">The cells that differ, in the form's order.</param>
/// <param name="Sections">The sections that differ, in the order of the newer report.</param>
public sealed record VersionDifferences(IReadOnlyList<CellChange> Cells, IReadOnlyList<SectionChange> Sections)
{
    private const int MostLines = 40;
    private const int LongestLine = 600;

    // Less alike than this, two paragraphs are not one in two wordings.
    private const double LeastLikeness = 0.5;

    /// <summary>Lays them side by side.</summary>
    public static VersionDifferences Of(Report now, Report before)
    {
        var old = new Dictionary<(string, string, string), Figure>();
        foreach (var figure in before.Figures.Where(figure => !figure.IsNarrative()))
        {
            old.TryAdd((figure.Table, figure.Row, figure.Column), figure);
        }

        var cells = new List<CellChange>();
        foreach (var figure in now.Figures.Where(figure => !figure.IsNarrative()))
        {
            old.Remove((figure.Table, figure.Row, figure.Column), out var was);
            if (was is null ? figure.State != FigureState.Missing : was.State != figure.State || was.Value != figure.Value || (figure.State == FigureState.Text && was.Raw != figure.Raw))
            {
                cells.Add(new CellChange(figure, was));
            }
        }

        cells.AddRange(old.Values.Where(figure => figure.State != FigureState.Missing).Select(figure => new CellChange(null, figure)));
        return new VersionDifferences(cells, Changes(now, before));
    }

    private static List<SectionChange> Changes(Report now, Report before)
    {
        var (texts, olds) = (TextsOf(now), TextsOf(before));
        var changes = new List<SectionChange>();
        foreach (var (heading, lines) in texts)
        {
            Add(heading, lines, olds.FirstOrDefault(one => one.Heading == heading).Lines ?? []);
        }

        foreach (var (heading, lines) in olds.Where(one => texts.All(text => text.Heading != one.Heading)))
        {
            Add(heading, [], lines);
        }

        return changes;

        void Add(string heading, IReadOnlyList<string> lines, IReadOnlyList<string> earlier)
        {
            var (added, removed) = (Without(lines, earlier), Without(earlier, lines));
            if (added.Count + removed.Count > 0)
            {
                var changed = Paired(added, removed);
                changes.Add(new SectionChange(heading, changed, Shown(added), Shown(removed), added.Count, removed.Count));
            }
        }
    }

    // The report's own text by its sections of the first level; what stands before the first is under "".
    private static List<(string Heading, IReadOnlyList<string> Lines)> TextsOf(Report report)
    {
        var text = PersonalData.Mask(report.Text);
        var sections = report.Sections.Where(section => section.Level == 1).ToList();
        var texts = new List<(string, IReadOnlyList<string>)> { ("", LinesOf(report, text, report.Body.Offset, sections.Count > 0 ? sections[0].HeadingSpan.Offset : report.Body.End)) };
        texts.AddRange(sections.Select(section => (section.Heading, (IReadOnlyList<string>)LinesOf(report, text, section.BodySpan.Offset, section.BodySpan.End))));
        return texts;
    }

    // Tables are compared cell by cell.
    private static List<string> LinesOf(Report report, string text, int from, int to)
    {
        var lines = new List<string>();
        for (var start = from; start < to;)
        {
            var end = text.IndexOf('\n', start, to - start);
            end = end < 0 ? to : end;
            var line = text[start..end].Trim();
            if (line.Length > 0 && !report.TableSpans.Any(table => table.Offset <= start && start < table.End))
            {
                lines.Add(line);
            }

            start = end + 1;
        }

        return lines;
    }

    private static List<string> Without(IReadOnlyList<string> lines, IReadOnlyList<string> others)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in others)
        {
            left[line] = left.GetValueOrDefault(line) + 1;
        }

        return [.. lines.Where(line => left.GetValueOrDefault(line) == 0 || left[line]-- == 0)];
    }

    // Takes out of both lists what is one paragraph in two wordings.
    private static List<ChangedLine> Paired(List<string> added, List<string> removed)
    {
        var pairs = new List<ChangedLine>();
        for (var i = 0; removed.Count > 0 && i < Math.Min(added.Count, MostLines);)
        {
            var line = added[i];
            var like = removed.Take(MostLines).Select((earlier, at) => (At: at, Likeness: ChangedLine.Likeness(earlier, line))).MaxBy(one => one.Likeness);
            if (like.Likeness <= LeastLikeness)
            {
                i++;
                continue;
            }

            pairs.Add(ChangedLine.Of(Shown(removed[like.At]), Shown(line)));
            added.RemoveAt(i);
            removed.RemoveAt(like.At);
        }

        return pairs;
    }

    private static IReadOnlyList<string> Shown(List<string> lines) => [.. lines.Take(MostLines).Select(Shown)];

    private static string Shown(string line) => VisibleText.Of(ShortText.Of(line, LongestLine));
}

/// <summary>A cell that differs.</summary>
/// <param name="Now">The newer, or null where the report has it no more.</param>
/// <param name="Before">The earlier, or null where it had none.</param>
public sealed record CellChange(Figure? Now, Figure? Before);

/// <summary>A section that differs.</summary>
/// <param name="Heading">Its heading; empty for what stands before the first.</param>
/// <param name="Changed">Paragraphs both have in different wordings.</param>
/// <param name="Added">Paragraphs the newer has alone, the first of them.</param>
/// <param name="Removed">Paragraphs the earlier has alone, the first of them.</param>
/// <param name="AddedCount">How many the newer has alone.</param>
/// <param name="RemovedCount">How many the earlier has alone.</param>
public sealed record SectionChange(string Heading, IReadOnlyList<ChangedLine> Changed, IReadOnlyList<string> Added, IReadOnlyList<string> Removed, int AddedCount, int RemovedCount);
