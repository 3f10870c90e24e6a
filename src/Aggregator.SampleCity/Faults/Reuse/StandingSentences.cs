using Aggregator.SampleCity.Faults.Reuse.Edits;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>
/// Two to four sentences that a unit says every year, because what they say is so every year; under three tenths of its own wording.
/// The passages are in the key as tolerated: that they stand in both years is true, that it is copying is not.
/// </summary>
internal sealed class StandingSentences : ReuseDecoy
{
    private const double MostOfTheText = 0.28;

    public override Part Touches => Part.Management | Part.Platform;

    public override SourceKind Source => SourceKind.OwnPast;

    public override IReadOnlyList<string> Tempts => ["COPY_SELF"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var source = scene.Source!;
        var room = text.Overview.Concat(text.Aspects.SelectMany(a => a)).Concat(text.Problems ?? []).Sum(Sentences.Letters) * MostOfTheText;
        var passages = new List<CopiedPassage>();
        foreach (var aspect in new[] { 2, 3 })
        {
            // What names its year is not so every year: said again it would be last year's sentence left standing.
            var kept = Sentences.Of(source.Text.Aspects[aspect][0]).Where(s => !s.Contains($"{source.Year}年", StringComparison.Ordinal)).Take(scene.Random.Between(1, 2)).ToList();
            var words = string.Concat(kept);
            if (words.Length > 0 && passages.Sum(p => Sentences.Letters(p.A)) + Sentences.Letters(words) < room)
            {
                passages.Add(new CopiedPassage("S1", words.Length, words, words));
                text = text.WithSentence(aspect, words);
            }
        }

        scene.Note("S1", null, string.Concat(passages.Select(p => p.A)));
        scene.Copy(new ReuseKey("own-past", CopyScope.Sentence.Code(), TextEdits.None.Name, new ReuseReport(scene.Unit.Code, scene.Year), new ReuseReport(source.Code, source.Year), passages, Tolerated: true));
        return text;
    }
}
