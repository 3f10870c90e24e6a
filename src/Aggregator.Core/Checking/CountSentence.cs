using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>A sentence that counts, in the normal form the figures are read in: half-width, without spaces, quotes and 的.</summary>
internal sealed class CountSentence
{
    private const int Longest = 1500;

    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create("。！？!?\n\r");

    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789０１２３４５６７８９");

    private readonly int[] _places;

    private readonly int[] _brackets;

    private CountSentence(NarrativeSentence sentence, TextSpan span)
    {
        (Text, Span) = (sentence.Text.ToString(), span);
        _places = new int[sentence.Length];
        for (var i = 0; i < _places.Length; i++)
        {
            _places[i] = sentence.Place(i);
        }

        _brackets = BracketsOf(Text);
        List<Count> counts = [];
        var numbers = new NumberScanner(sentence.Text);
        var behind = 0;
        while (numbers.MoveNext())
        {
            var token = numbers.Current;
            if (token.IsWord || token.Measure.Length == 0)
            {
                continue;
            }

            var edge = NarrativeEdge.Of(sentence, behind, token, out var qualifier);
            var raw = Text.AsSpan(token.Start, token.End - token.Start).TrimEnd('%');
            var point = raw.IndexOf('.');
            counts.Add(new Count(token.Start, token.After, token.Value ?? 0, token.Measure, point < 0 ? 0 : raw.Length - point - 1,
                token.State == FigureState.Value && qualifier is null && raw.IndexOfAny('万', '亿', '千') < 0, IsDifference(Text.AsSpan(0, edge))));
            behind = token.After;
        }

        Counts = counts;
    }

    /// <summary>The normal form.</summary>
    public string Text { get; }

    /// <summary>The sentence in the report's text.</summary>
    public TextSpan Span { get; }

    /// <summary>Its numbers in digits, in order of place.</summary>
    public IReadOnlyList<Count> Counts { get; }

    /// <summary>The sentences of a report's own text that hold two digits or more; tables are left out.</summary>
    public static IEnumerable<CountSentence> In(Report report)
    {
        var text = report.Text;
        var end = Math.Clamp(report.Body.End, 0, text.Length);
        var sentence = new NarrativeSentence();
        var table = 0;
        for (var from = Math.Clamp(report.Body.Offset, 0, end); from < end;)
        {
            while (table < report.TableSpans.Count && report.TableSpans[table].End <= from)
            {
                table++;
            }

            var isTable = table < report.TableSpans.Count && report.TableSpans[table].Offset <= from;
            var limit = isTable ? Math.Min(end, report.TableSpans[table].End) : table < report.TableSpans.Count ? Math.Min(end, report.TableSpans[table].Offset) : end;
            var stop = isTable ? -1 : text.AsSpan(from, limit - from).IndexOfAny(Ends);
            var to = stop < 0 ? limit : from + stop;
            if (!isTable && to - from is > 8 and <= Longest && text.AsSpan(from, to - from).IndexOfAny(Digits) >= 0)
            {
                sentence.Load(text, from, to);
                var found = new CountSentence(sentence, TextSpan.FromBounds(from, to));
                if (found.Counts.Count > 0)
                {
                    yield return found;
                }
            }

            from = Math.Max(from + 1, stop < 0 ? to : to + 1);
        }
    }

    /// <summary>What stands between two counts that follow each other.</summary>
    public ReadOnlySpan<char> Between(Count first, Count second) => Text.AsSpan(first.After, Math.Max(0, second.Start - first.After));

    /// <summary>What stands before a place, at most so many characters.</summary>
    public ReadOnlySpan<char> Before(int at, int length) => Text.AsSpan(Math.Max(0, at - length), Math.Min(at, length));

    /// <summary>What stands behind a place, at most so many characters.</summary>
    public ReadOnlySpan<char> Behind(int at, int length) => Text.AsSpan(at, Math.Min(length, Text.Length - at));

    /// <summary>Which bracket a count stands in; 0 for none.</summary>
    public int Bracket(Count count) => _brackets[count.Start];

    /// <summary>A count's place in the report's text, measure included.</summary>
    public TextSpan Place(Count count) => TextSpan.FromBounds(_places[count.Start], _places[count.After - 1] + 1);

    // 较上年增加 5 件, 多 5 件: no count of its own.
    private static bool IsDifference(ReadOnlySpan<char> before) =>
        before.EndsWith("增加") || before.EndsWith("增长") || before.EndsWith("减少") || before.EndsWith("下降") || before.EndsWith("净增") || before.EndsWith("上升")
        || before.EndsWith("多") || before.EndsWith("少") || before.EndsWith("高出") || before.EndsWith("增") || before.EndsWith("减") || before.EndsWith("降低");

    private static int[] BracketsOf(string text)
    {
        var brackets = new int[text.Length];
        var open = 0;
        for (var i = 0; i < text.Length; i++)
        {
            open = text[i] == '(' ? i + 1 : open;
            brackets[i] = open;
            open = text[i] == ')' ? 0 : open;
        }

        return brackets;
    }
}
