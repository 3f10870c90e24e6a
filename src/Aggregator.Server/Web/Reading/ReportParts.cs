using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Server.Web.Reading;

/// <summary>Cuts a long report into parts that are each one page. A report of ordinary length is one part.</summary>
public static class ReportParts
{
    /// <summary>About so many UTF-16 units stand on a page.</summary>
    public const int Longest = 60_000;

    // A cut waits so long for the end of a line.
    private const int Patience = 4_000;

    /// <summary>The parts in order; together they are the whole text.</summary>
    public static IReadOnlyList<TextSpan> Of(Report report)
    {
        var text = report.Text;
        if (text.Length <= Longest + Patience)
        {
            return [new TextSpan(0, text.Length)];
        }

        var parts = new List<TextSpan>();
        var (start, table) = (0, 0);
        while (text.Length - start > Longest + Patience)
        {
            var end = EndOf(text, start + Longest);
            while (table < report.TableSpans.Count && report.TableSpans[table].End <= end)
            {
                table++;
            }

            // No table is torn unless it is longer than a page.
            if (table < report.TableSpans.Count && report.TableSpans[table] is var torn && torn.Offset < end && torn.Offset > start + (Longest / 4))
            {
                end = torn.Offset;
            }

            parts.Add(TextSpan.FromBounds(start, end));
            start = end;
        }

        parts.Add(TextSpan.FromBounds(start, text.Length));
        return parts;
    }

    /// <summary>Which part holds an offset, from 1.</summary>
    public static int At(Report report, int offset)
    {
        var parts = Of(report);
        for (var i = 0; i < parts.Count; i++)
        {
            if (offset < parts[i].End)
            {
                return i + 1;
            }
        }

        return parts.Count;
    }

    private static int EndOf(string text, int about)
    {
        var line = text.IndexOf('\n', about, Math.Min(Patience, text.Length - about));
        return line >= 0 ? line + 1 : char.IsLowSurrogate(text[about]) ? about + 1 : about;
    }
}
