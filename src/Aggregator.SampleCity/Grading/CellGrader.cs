using System.Globalization;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>Compares the table cells read with what the files print, by state and value. A cell costs a byte and a reference; the results are streamed past.</summary>
internal sealed class CellGrader
{
    private const byte Right = 1;
    private const byte Invented = 2;

    private readonly Dictionary<string, (CellLayout Layout, string[] Entries, byte[] Seen)> _files = new(StringComparer.Ordinal);

    public CellGrader(IEnumerable<CellsKey> files)
    {
        var layouts = new Dictionary<string, CellLayout>(StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var name = CellLayout.NameOf(file);
            if (!layouts.TryGetValue(name, out var layout))
            {
                layouts.Add(name, layout = new CellLayout(file));
            }

            // Most entries are one of few texts: each is kept once.
            string[] entries = [.. file.Tables.SelectMany(t => t.Value).SelectMany(r => r.Value).Select(Kept)];
            if (entries.Length != layout.Cells.Count)
            {
                throw new GradeRefusedException($"标准答案中文件“{file.File}”的格数与表式不符，无法评分；请重新生成样本。");
            }

            _files[file.File] = (layout, entries, new byte[entries.Length]);
        }

        string Kept(string text)
        {
            if (texts.TryGetValue(text, out var kept))
            {
                return kept;
            }

            texts.Add(text, text);
            return text;
        }
    }

    /// <summary>Takes one figure of a table.</summary>
    public void Take(ResultFigure figure)
    {
        if (!_files.TryGetValue(figure.File, out var file) || file.Layout.IndexOf(figure.Table, figure.Row, figure.Column ?? "") is var at && at < 0)
        {
            return;
        }

        var expected = file.Entries[at];
        var isRight = decimal.TryParse(expected, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? figure.State == "value" && figure.InForm == number
            : figure.State == expected;
        file.Seen[at] |= isRight ? Right : Invented;
    }

    /// <summary>The marks once all figures were taken. A cell that is not printed is right when it is reported missing or not at all.</summary>
    /// <param name="formatOf">The format of a file.</param>
    /// <param name="notes">Takes a line for each file that has wrong cells.</param>
    public (CountMark All, IReadOnlyList<NamedCountMark> ByTable, IReadOnlyList<NamedCountMark> ByFormat) Mark(Func<string, string> formatOf, GradeNotes notes)
    {
        var byTable = new SortedDictionary<string, (int Expected, int Right)>(StringComparer.Ordinal);
        var byFormat = new SortedDictionary<string, (int Expected, int Right)>(StringComparer.Ordinal);
        foreach (var (name, (layout, entries, seen)) in _files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var wrong = new List<string>();
            for (var i = 0; i < entries.Length; i++)
            {
                var isRight = (seen[i] & Right) != 0 || (entries[i] == "missing" && seen[i] == 0);
                Count(byTable, layout.Cells[i].Table, isRight);
                Count(byFormat, formatOf(name), isRight);
                if (!isRight)
                {
                    wrong.Add($"{layout.Cells[i].Table}/{layout.Cells[i].Row}/{layout.Cells[i].Column}");
                }
            }

            if (wrong.Count > 0)
            {
                notes.Misses.Add(string.Create(CultureInfo.InvariantCulture, $"cells {name}: {wrong.Count} 格有误，如 {string.Join("、", wrong.Take(5))}"));
            }
        }

        return (new CountMark(byTable.Values.Sum(c => c.Expected), byTable.Values.Sum(c => c.Right)), Parts(byTable), Parts(byFormat));
    }

    private static void Count(SortedDictionary<string, (int Expected, int Right)> counts, string name, bool isRight)
    {
        var (expected, right) = counts.GetValueOrDefault(name);
        counts[name] = (expected + 1, right + (isRight ? 1 : 0));
    }

    private static IReadOnlyList<NamedCountMark> Parts(SortedDictionary<string, (int Expected, int Right)> counts) =>
        [.. counts.Select(c => new NamedCountMark(c.Key, c.Value.Expected, c.Value.Right))];
}
