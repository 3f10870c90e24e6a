using System.Text;

namespace Aggregator.SampleCity.Grading;

/// <summary>Rows of a name and right-aligned numbers under each other, at most 120 places wide.</summary>
internal sealed class TextTable
{
    /// <summary>The widest line.</summary>
    public const int Most = 120;

    private const int Name = 34;
    private const int Number = 9;

    private readonly StringBuilder _text = new();

    /// <summary>A line of column names, with an empty line before and a rule below.</summary>
    public void Heading(string name, params ReadOnlySpan<string> columns)
    {
        if (_text.Length > 0)
        {
            Line("");
        }

        Row(name, columns);
        Line(new string('-', Name + (Number * columns.Length)));
    }

    /// <summary>A row. A last column that begins with a blank is words: they stand on the left and are cut at the edge.</summary>
    public void Row(string name, params ReadOnlySpan<string> columns)
    {
        var row = new StringBuilder(Cut(name, Name - 1));
        row.Append(' ', Name - Width(row.ToString()));
        foreach (var column in columns)
        {
            row.Append(' ', column.StartsWith(' ') ? 0 : Math.Max(1, Number - Width(column))).Append(column);
        }

        Line(row.ToString());
    }

    /// <summary>A line of its own.</summary>
    public void Line(string line) => _text.Append(Cut(line.TrimEnd(), Most)).Append('\n');

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    /// <summary>Places a text takes on a terminal: two for a Chinese character or full-width mark.</summary>
    internal static int Width(string text) => text.Sum(Width);

    private static int Width(char c) => c is >= '\u2E80' and <= '\uA4CF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF00' and <= '\uFF60' ? 2 : 1;

    private static string Cut(string text, int width)
    {
        if (Width(text) <= width)
        {
            return text;
        }

        var (kept, used) = (0, 1);
        while (used + Width(text[kept]) <= width)
        {
            used += Width(text[kept]);
            kept++;
        }

        return text[..kept] + "…";
    }
}
