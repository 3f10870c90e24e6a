using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Prose;

/// <summary>Writes the prose of a unit's reports, one year after the other; what it says of counts is what the sheet prints.</summary>
internal sealed class Composer
{
    // Parts of the prose in a hundred: overview, five aspects, problems, other.
    private static readonly int[] Shares = [7, 28, 14, 13, 12, 12, 9, 5];

    private static readonly string[] Overview = ["layout", "lead"];

    private static readonly string[] Others = ["open2", "proposal", "novel", "duty"];

    private readonly SampleUnit _unit;
    private readonly SeededRandom _random;
    private readonly SentenceWriter _writer;
    private readonly Habits _habits;
    private readonly UnitStory _story;
    private readonly ProblemProse _problems;
    private readonly AspectWriter _aspects;
    private readonly FigureSentences _figures;
    private (int Year, decimal Total, decimal? Received)? _before;

    /// <param name="unit">The unit.</param>
    /// <param name="ledger">What the whole city has written so far.</param>
    /// <param name="random">The unit's own random numbers.</param>
    public Composer(SampleUnit unit, SentenceLedger ledger, SeededRandom random)
    {
        (_unit, _random) = (unit, random);
        _habits = Habits.Draw(unit, random);
        var words = Vocabulary.Own(unit, random);
        _story = new UnitStory(unit, words, random);
        _writer = new SentenceWriter(ledger, random) { Words = words };
        _problems = new ProblemProse(_writer, _habits);
        _aspects = new AspectWriter(_writer, _habits);
        _figures = new FigureSentences(_writer, _habits);
    }

    /// <summary>The report of <paramref name="year"/>; call it in order of years, since each answers the year before.</summary>
    /// <param name="year">Report year.</param>
    /// <param name="sheet">The tables as printed.</param>
    public ReportText Compose(int year, Sheet sheet)
    {
        var before = _before is { } known && known.Year == year - 1 ? _before : null;
        var facts = ReportFacts.Of(_unit, sheet, before?.Total, _random);
        _writer.Begin(facts);
        _story.Tell(year, _writer.Words);
        var length = _habits.Length * _random.Between(94, 106) / 100;
        var overview = _aspects.Plain(Overview, Budget(0));
        string[] figures = [_figures.Published(before?.Total), _figures.Asked(before?.Received), "", "", ""];
        var aspects = figures.Select((stated, i) => _aspects.Aspect(_habits.Order[i], Budget(i + 1), _habits.Splits[i], stated)).ToList();
        var problems = _problems.Write(Budget(6));
        var fee = Fee(sheet);
        var other = _aspects.Plain(_random.Shuffle(Others), Budget(7), sentence => !sentence.Contains('费', StringComparison.Ordinal));
        _before = (year, facts["proactive_total"], facts.TryGetValue("new_received", out var received) ? received : null);
        return new ReportText([overview], aspects, problems, [fee, other], [.. _writer.Figures]);

        int Budget(int part) => length * Shares[part] / 100;
    }

    /// <summary>A sentence in the unit's own words for what is done to a report on purpose, new as long as the frames allow, with its full stop.</summary>
    /// <param name="frames">Frames of this grammar: <c>{symbol}</c> is one line of a list, <c>{#a-b}</c> a number.</param>
    public string Fresh(params string[] frames) => _writer.Seeded(frames);

    private string Fee(Sheet sheet)
    {
        if (sheet.NumberAt("T2", "total", "total") is not >= 10 || !_random.Percent(20))
        {
            return _writer.Note(new StatedFigure("fees_collected", 0, "未收取", "未收取信息处理费"), MandatedText.NoFee);
        }

        _writer.Allow("fees_collected", _random.Between(1, 14) * 100);
        return _writer.Sentence(_writer.Usable("fig.fee"));
    }
}
