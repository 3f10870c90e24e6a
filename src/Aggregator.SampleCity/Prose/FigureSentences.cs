using System.Globalization;

namespace Aggregator.SampleCity.Prose;

/// <summary>Sentences that state figures: those every unit states and those of its habits.</summary>
internal sealed class FigureSentences(SentenceWriter writer, Habits habits)
{
    // Words that exist only when there is a year to compare with, or an amount to divide.
    private static readonly string[] Compared = ["grown", "more", "growth", "growthnumber", "lastreceived", "changed", "naturalshare"];

    /// <summary>What was published.</summary>
    /// <param name="totalBefore">Last year's total; null when there is no last year.</param>
    public string Published(decimal? totalBefore)
    {
        foreach (var word in Compared)
        {
            writer.Words.Remove(word);
        }

        var now = writer.Fact("proactive_total") ?? 0;
        if (totalBefore is { } before && before != now)
        {
            writer.Words["grown"] = [now > before ? "增长" : "下降"];
            writer.Words["more"] = [now > before ? "增加" : "减少"];
            writer.Words["growth"] = [Share(Math.Abs(now - before), before, 1)];
            writer.Words["growthnumber"] = [Math.Abs(now - before).ToString(CultureInfo.InvariantCulture)];
        }

        return One("fig.total") + Habitual("fig.ways", "fig.growth", "fig.documents", "fig.decisions", "fig.interpret");
    }

    /// <summary>What was asked and how it was answered, and what was brought before a court or a higher authority.</summary>
    /// <param name="receivedBefore">Last year's 本年新收 as printed; null when there is none.</param>
    public string Asked(decimal? receivedBefore)
    {
        var cases = writer.Fact("reviews") + writer.Fact("suits") == 0 ? "fig.cases.none" : "fig.cases";
        if (writer.Fact("new_received") is not { } received)
        {
            return One(cases);
        }

        var carriedIn = writer.Fact("carried_in");
        if (received + (carriedIn ?? 0) == 0)
        {
            return One("fig.requests.none") + One(cases);
        }

        if (writer.Fact("requests_natural_person") is { } natural && received > 0)
        {
            writer.Words["naturalshare"] = [Share(natural, received, writer.Random.Between(1, 2))];
        }

        if (receivedBefore is > 0)
        {
            writer.Words["lastreceived"] = [receivedBefore.Value.ToString(CultureInfo.InvariantCulture)];
            writer.Words["changed"] = [ReportFacts.Changed(receivedBefore.Value, received)];
        }

        var counts = writer.Sentence(Chained(carriedIn == 0 && habits.FiguresFirst ? "fig.requests.received" : "fig.requests.new", "fig.carried_in", "fig.answered", "fig.carried_out"));
        return counts + Habitual("fig.compare", "fig.people", "fig.channels") + Outcomes() + One(cases);
    }

    /// <summary>A share in percent, rightly rounded, with at most so many decimals.</summary>
    private static string Share(decimal part, decimal whole, int decimals) =>
        Math.Round(part * 100 / whole, decimals, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    private string? Outcomes() => habits.States.Contains("fig.outcomes") && writer.Fact("replies_granted_full") > 0
        ? writer.TrySentence(Chained("fig.outcomes.first", "fig.outcomes.part", "fig.outcomes.denied", "fig.outcomes.unable", "fig.outcomes.refused", "fig.outcomes.other"))
        : null;

    private string Habitual(params string[] groups) =>
        string.Concat(groups.Where(habits.States.Contains).Select(group => writer.TrySentence(writer.Usable(group))));

    private string One(string symbol) => writer.Sentence(writer.Usable(symbol));

    // Frames of a first clause and those of the others that have something to count, in one sentence.
    private List<string> Chained(string first, params string[] others)
    {
        return [.. Enumerable.Range(0, 8).Select(_ => Pick(first) + string.Concat(others.Select(Pick)))];

        string Pick(string symbol) => writer.Usable(symbol) is { Count: > 0 } usable ? usable[0] : "";
    }
}
