using System.Buffers;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Reads the figures the running text states, sentence by sentence, in one pass over the text.</summary>
internal static class NarrativeReader
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("。!！?？");

    // A problem section tells what is lacking, and a plan what is to come: neither counts the year.
    private static readonly HashSet<string> WithoutZeros = new(StringComparer.Ordinal) { "problems", "S5" };

    /// <summary>The figures of <paramref name="lines"/>, in order of place.</summary>
    /// <param name="lines">The body's lines, without those that became tables.</param>
    /// <param name="sections">The sections, for headings to step over and objects left to them.</param>
    /// <param name="year">The report year, or null: then no year mentioned can be told from it.</param>
    public static IReadOnlyList<Figure> Read(IReadOnlyList<TextLine> lines, IReadOnlyList<Section> sections, int? year)
    {
        var walk = new SectionWalk(sections);
        var reading = new NarrativeReading(year);
        foreach (var line in lines)
        {
            foreach (var (from, to) in walk.OwnText(line))
            {
                for (var start = from; start < to;)
                {
                    var stop = line.Text.AsSpan(start, to - start).IndexOfAny(Ends);
                    var end = stop < 0 ? to : start + stop;
                    if (end > start)
                    {
                        var section = walk.CodeAt(line.Span.Offset + start);
                        reading.Read(line, start, end, section, !WithoutZeros.Contains(section));
                        if (reading.IsFull)
                        {
                            return NarrativeLinks.Of(reading.Figures, sections);
                        }
                    }

                    start = end + 1;
                }
            }
        }

        return NarrativeLinks.Of(reading.Figures, sections);
    }

    /// <summary>Whether any of the lines counts something: a number in 件, 条, 次 or 宗.</summary>
    public static bool StatesFigures(IReadOnlyList<TextLine> lines)
    {
        var sentence = new NarrativeSentence();
        foreach (var line in lines)
        {
            sentence.Load(line.Text, 0, line.Text.Length);
            var numbers = new NumberScanner(sentence.Text);
            while (numbers.MoveNext())
            {
                if (numbers.Current is { State: FigureState.Value, Measure: "件" or "条" or "次" or "宗" })
                {
                    return true;
                }
            }
        }

        return false;
    }
}
