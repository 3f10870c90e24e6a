using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking;

/// <summary>A year in a sentence, with what stands on either side of it.</summary>
internal sealed partial class YearMention
{
    private const int Reach = 60;
    private const int QuoteReach = 300;
    private const string Openers = "《“「『〔（[【‘";
    private const string Closers = "》”」』〕）]】’";

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-—–~～、/及和");

    private readonly string _text;

    /// <summary>The mention of <paramref name="year"/> whose digits begin at <paramref name="start"/> and whose 年 ends at <paramref name="end"/>.</summary>
    public YearMention(string text, TextSpan sentence, int start, int end, int year)
    {
        (_text, Start, Year) = (text, start, year);
        Sentence = sentence.Of(text);
        Before = text[Math.Max(sentence.Offset, start - Reach)..start];
        After = text[end..Math.Max(end, Math.Min(sentence.End, end + Reach))];
    }

    /// <summary>Where its digits begin in the text.</summary>
    public int Start { get; }

    /// <summary>The year named.</summary>
    public int Year { get; }

    /// <summary>Its sentence.</summary>
    public string Sentence { get; }

    /// <summary>The sentence before the digits, at most 60 characters.</summary>
    public string Before { get; }

    /// <summary>The sentence behind 年, at most 60 characters.</summary>
    public string After { get; }

    /// <summary>Whether nothing but a list mark or a topic (公开平台方面，) stands before it.</summary>
    public bool LeadsSentence => Lead().IsMatch(Before);

    /// <summary>Whether it stands at the start of a clause.</summary>
    public bool LeadsClause => LeadsSentence || "，,：:；".Contains(Before[^1], StringComparison.Ordinal) || Before.EndsWith("现将", StringComparison.Ordinal);

    /// <summary>Whether a quotation, a title or a bracket is open before it in its paragraph.</summary>
    public bool IsQuoted
    {
        get
        {
            Span<int> closed = stackalloc int[Closers.Length];
            for (var i = Start - 1; i >= Math.Max(0, Start - QuoteReach) && _text[i] is not ('\n' or '\r'); i--)
            {
                // A half-width bracket is paired with either width: （一)2024年.
                var mark = _text[i] switch { '(' => '（', ')' => '）', var other => other };
                if (Closers.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var closer)
                {
                    closed[closer]++;
                }
                else if (Openers.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var opener && --closed[opener] < 0)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether it is one end of a span or one of a list of years: 2021—2023年, 2022年、2023年, 2021年至2023年.</summary>
    public bool IsInSpan => (Before.Length > 0 && Dashes.Contains(Before[^1])) || SpanBefore().IsMatch(Before);

    /// <summary>Whether the sentence names <paramref name="year"/> too, in digits.</summary>
    public bool AlsoNames(int year) => Sentence.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    [GeneratedRegex("^(?:\\s|[（(]?[一二三四五六七八九十0-9]{1,3}[)）、.．]\\s?|[一二三四五六七八九十]是[:：，]?|现将|在|此外[，,]|同时[，,]|另外[，,]|[^，,。：:；0-9]{1,14}(?:方面|工作中|上)[，,]|[^，,。：:；0-9]{1,16}[:：])*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Lead();

    [GeneratedRegex("20[0-9]{2}\\s?年?(?:[0-9]{1,2}月)?\\s?[至到]\\s?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex SpanBefore();
}
