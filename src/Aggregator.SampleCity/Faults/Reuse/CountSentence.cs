using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.SampleCity.Faults.Reuse.Edits;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Sentences that state counts, which a copier keeps as its own or puts its own counts into.</summary>
internal static partial class CountSentence
{
    /// <summary>Whether a sentence states counts: one of the text's figures, or how one of them stands to last year's.</summary>
    public static bool Is(string sentence, ReportText text) => In(sentence, text).Count > 0 || IsComparison(sentence);

    /// <summary>Whether a sentence sets a count against last year's.</summary>
    public static bool IsComparison(string sentence) => Comparison().IsMatch(sentence);

    /// <summary>
    /// The copier's sentence that goes, what comes in its place, and the figures as stated there; null when this year's report does not
    /// state the same counts in one sentence, or states one of them in words where last year had digits.
    /// </summary>
    public static (string Ours, string Sentence, IReadOnlyList<StatedFigure> Figures)? Restated(string theirs, ReportText source, ReportText own, Scene scene)
    {
        var stated = In(theirs, source);
        var ours = own.Aspects.SelectMany(a => a).SelectMany(Sentences.Of).FirstOrDefault(s => In(s, own).Select(f => f.Metric).SequenceEqual(stated.Select(f => f.Metric)));
        if (stated.Count == 0 || ours is null)
        {
            return null;
        }

        var sentence = theirs;
        var figures = new List<StatedFigure>();
        foreach (var figure in stated)
        {
            var mine = own.Figure(figure.Metric)!;
            if (char.IsAsciiDigit(mine.Raw[0]) != char.IsAsciiDigit(figure.Raw[0]))
            {
                return null;
            }

            var phrase = char.IsAsciiDigit(mine.Raw[0]) ? figure.Phrase.Replace(figure.Raw, mine.Raw, StringComparison.Ordinal) : figure.Phrase;
            sentence = sentence.Replace(figure.Phrase, phrase, StringComparison.Ordinal);
            figures.Add(figure with { Value = mine.Value, Raw = char.IsAsciiDigit(mine.Raw[0]) ? mine.Raw : figure.Raw, Phrase = phrase });
        }

        var (then, now) = (Text(scene.Source!.Year), Text(scene.Year));
        return (ours, sentence.Replace(then, now, StringComparison.Ordinal), figures);

        static string Text(int year) => year.ToString(CultureInfo.InvariantCulture) + "年";
    }

    private static List<StatedFigure> In(string sentence, ReportText text) => [.. text.Figures.Where(f => sentence.Contains(f.Phrase, StringComparison.Ordinal))];

    [GeneratedRegex("上年(?:增长|下降|增加|减少|[为的]?[0-9])")]
    private static partial Regex Comparison();
}
