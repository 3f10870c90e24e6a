using System.Runtime.CompilerServices;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>
/// The running text of a report as the rules of wording read it: as long as the text and at the same offsets, but nothing of tables and
/// nothing that is quoted. A title in 《》 or words in “” are somebody else's and may name whom they like.
/// </summary>
internal sealed class Prose
{
    /// <summary>Stands for every character of a quotation.</summary>
    public const char Quoted = '\u25A7';

    private const int LongestQuotation = 100;
    private static readonly ConditionalWeakTable<Report, Prose> Known = [];

    private Prose(Report report)
    {
        var end = Math.Clamp(report.Body.End, 0, report.Text.Length);
        var start = Math.Clamp(report.Body.Offset, 0, end);
        Whole = WithoutTables(report, end);
        Text = WithoutQuotations(Whole, start);
        Sentences = [.. Checking.Sentences.In(Text, TextSpan.FromBounds(start, end))];
    }

    /// <summary>The text up to the body's end; tables are blank lines, quotations are starred out.</summary>
    public string Text { get; }

    /// <summary>The same with its quotations.</summary>
    public string Whole { get; }

    /// <summary>The body's sentences, in order.</summary>
    public IReadOnlyList<TextSpan> Sentences { get; }

    /// <summary>The prose of a report; worked out once a report, since every rule of wording asks for it.</summary>
    public static Prose Of(Report report) => Known.GetValue(report, static r => new Prose(r));

    private static string WithoutTables(Report report, int end)
    {
        var text = report.Text[..end].ToCharArray();
        foreach (var table in report.TableSpans)
        {
            var from = Math.Clamp(table.Offset, 0, end);
            text.AsSpan(from, Math.Clamp(table.End, from, end) - from).Fill('\n');
        }

        return new string(text);
    }

    private static string WithoutQuotations(string whole, int start)
    {
        var text = whole.ToCharArray();
        for (var i = start; i < text.Length; i++)
        {
            var closing = text[i] switch { '《' => '》', '“' => '”', '「' => '」', '‘' => '’', _ => '\0' };
            if (closing == '\0')
            {
                continue;
            }

            var rest = text.AsSpan(i + 1, Math.Min(LongestQuotation, text.Length - i - 1));
            var length = rest.IndexOfAny(closing, '\n');
            if (length > 0 && rest[length] == closing)
            {
                rest[..length].Fill(Quoted);
                i += length;
            }
        }

        return new string(text);
    }
}
