using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Aggregator.SampleCity.Tests.Printed;

/// <summary>What a PDF prints: its content streams' texts and frames, read through the font's map. A frame is a cell.</summary>
internal static partial class PrintedPdf
{
    private const double PageNumbers = 60;

    public static (IEnumerable<string> Lines, IEnumerable<IReadOnlyList<string>> Rows) Read(byte[] file)
    {
        var streams = Streams(file);
        var map = streams.Where(s => s.Contains("beginbfchar", StringComparison.Ordinal)).SelectMany(s => MapLine().Matches(s))
            .ToDictionary(m => m.Groups[1].Value, m => (char)int.Parse(m.Groups[2].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        var lines = new List<string>();
        var rows = new List<IReadOnlyList<string>>();
        var before = (Size: 0.0, X: 0.0);
        foreach (var page in streams.Where(s => s.Contains(" Tj", StringComparison.Ordinal)))
        {
            var texts = ShownText().Matches(page).Select(m => (Size: Number(m, 1), X: Number(m, 2), Y: Number(m, 3),
                Text: string.Concat(m.Groups[4].Value.Chunk(4).Select(code => map[new string(code)])))).Where(t => t.Y > PageNumbers).ToList();
            var frames = Frame().Matches(page).Select(m => (X: Number(m, 1), Y: Number(m, 2), Right: Number(m, 1) + Number(m, 3), Top: Number(m, 2) + Number(m, 4))).ToList();
            rows.AddRange(frames.GroupBy(f => Math.Round(f.Top, 1)).OrderByDescending(r => r.Key).Select(row => (IReadOnlyList<string>)
                [.. row.OrderBy(f => f.X).Select(f => string.Concat(texts.Where(t => IsIn(t.X, t.Y, f)).OrderByDescending(t => t.Y).Select(t => t.Text)))]));
            foreach (var text in texts.Where(t => !frames.Any(f => IsIn(t.X, t.Y, f))).OrderByDescending(t => t.Y))
            {
                // What begins at the margin goes on from the line above; a title of two lines is larger than the text.
                var goesOn = lines.Count > 0 && (Math.Abs(text.X - 64) < 0.5 || (text.Size == before.Size && text.Size > 16));
                if (goesOn)
                {
                    lines[^1] += text.Text;
                }
                else
                {
                    lines.Add(text.Text);
                }

                before = (text.Size, text.X);
            }
        }

        return (lines, rows);

        static bool IsIn(double x, double y, (double X, double Y, double Right, double Top) frame) => x > frame.X && x < frame.Right && y > frame.Y && y < frame.Top;
    }

    private static List<string> Streams(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        return
        [
            .. StreamHead().Matches(text).Select(head =>
            {
                using var packed = new MemoryStream(file, head.Index + head.Length, int.Parse(head.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
                using var unpacked = new StreamReader(new ZLibStream(packed, CompressionMode.Decompress), Encoding.Latin1);
                return unpacked.ReadToEnd();
            }),
        ];
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("/Length (\\d+) /Filter /FlateDecode >>\\nstream\\n")]
    private static partial Regex StreamHead();

    [GeneratedRegex("^<([0-9A-F]{4})> <([0-9A-F]{4})>$", RegexOptions.Multiline)]
    private static partial Regex MapLine();

    [GeneratedRegex("BT /F1 ([0-9.]+) Tf 1 0 0 1 ([0-9.]+) ([0-9.]+) Tm <([0-9A-F]*)> Tj ET")]
    private static partial Regex ShownText();

    [GeneratedRegex("^([0-9.]+) ([0-9.]+) ([0-9.]+) ([0-9.]+) re S$", RegexOptions.Multiline)]
    private static partial Regex Frame();
}
