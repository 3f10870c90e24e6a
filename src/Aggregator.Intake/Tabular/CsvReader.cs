using System.Text;
using Aggregator.Intake.Reading;

namespace Aggregator.Intake.Tabular;

/// <summary>
/// Comma-separated values after RFC 4180: quoted fields may hold commas, line breaks and doubled quotes; CRLF, LF and CR end a record.
/// A file without a comma in its first line but with tabs or semicolons is separated by those, as some spreadsheets save.
/// </summary>
internal static class CsvReader
{
    /// <summary>Fields of a record beyond this are dropped: a list has a dozen, and a line of fifty million commas would fill the memory.</summary>
    private const int MostFields = 1000;

    /// <summary>The records that hold something. <paramref name="openQuoteLine"/> is the line of a quote that never closes, or null.</summary>
    public static IReadOnlyList<TabularRow> Read(string text, out int? openQuoteLine)
    {
        var rows = new List<TabularRow>();
        var fields = new List<string>();
        var field = new StringBuilder();
        var separator = SeparatorOf(text);
        int line = 1, firstLine = 1;
        bool quoted = false, wasQuoted = false;
        openQuoteLine = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append(text[i++]);
                }
                else if (c == '"')
                {
                    quoted = false;
                }
                else
                {
                    line += c == '\n' || c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n') ? 1 : 0;
                    field.Append(c);
                }
            }
            else if (c == '"' && !wasQuoted && IsBlank(field))
            {
                field.Clear();
                (quoted, wasQuoted) = (true, true);
                openQuoteLine = line;
            }
            else if (c == separator)
            {
                EndField();
            }
            else if (c is '\n' or '\r')
            {
                i += c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                EndRow();
                firstLine = ++line;
            }
            else
            {
                field.Append(c);
            }
        }

        EndRow();
        openQuoteLine = quoted ? openQuoteLine : null;
        return rows;

        void EndField()
        {
            if (fields.Count < MostFields)
            {
                fields.Add(Spaces.Trim(field.ToString()));
            }

            field.Clear();
            wasQuoted = false;
        }

        void EndRow()
        {
            EndField();
            var row = new TabularRow(firstLine, [.. fields]);
            fields.Clear();
            if (!row.IsBlank)
            {
                rows.Add(row);
            }
        }
    }

    private static bool IsBlank(StringBuilder field)
    {
        for (var i = 0; i < field.Length; i++)
        {
            if (!Spaces.IsSpace(field[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static char SeparatorOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        return first.Contains(',') ? ',' : first.Contains('\t') ? '\t' : first.Contains(';') ? ';' : ',';
    }
}
