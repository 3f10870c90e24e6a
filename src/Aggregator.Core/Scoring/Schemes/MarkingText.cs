using Aggregator.Core.Checking;
using Aggregator.Core.Scoring.Measures;

namespace Aggregator.Core.Scoring.Schemes;

/// <summary>
/// How a leaf gives points, as a clerk writes it into one cell: <c>0:8；3:5；10:2；其余:0</c>, <c>5%:2；其余:0；不足5件每件扣1</c>,
/// <c>缺行:2；缺失或全表空白:全扣</c>.
/// </summary>
public static class MarkingText
{
    /// <summary>The bound of the last band.</summary>
    public const string Rest = "其余";

    /// <summary>What costs the whole leaf.</summary>
    public const string All = "全扣";

    /// <summary>Longest text that is read, in UTF-16 units.</summary>
    public const int Longest = 1000;

    /// <summary>The marking of a leaf; <see cref="TryRead"/> gives it back.</summary>
    public static string Of(SchemeLeaf leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        var measure = MeasureCatalogue.Find(leaf.Measure) ?? throw new ArgumentException($"The measure {leaf.Measure} is not known.", nameof(leaf));
        var bands = leaf.Marking.Bands.Select(band => $"{(band.UpTo is { } upTo ? Amount(upTo, measure) : Rest)}:{band.Points.Text()}");
        var costs = leaf.Marking.Costs.Select(cost => $"{measure.Things.FirstOrDefault(thing => thing.Code == cost.Thing)?.Name ?? cost.Thing}:{cost.Points?.Text() ?? All}");
        string[] few = leaf.Marking.Few is { } rule ? [$"不足{rule.Below.Text()}件每件扣{rule.Each.Text()}"] : [];
        return string.Join('；', [.. bands, .. costs, .. few]);
    }

    /// <summary>Reads such a text. Half- and full-width punctuation, line breaks for semicolons, and the words of <see cref="SchemeWording"/> are understood.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="measure">A measure's id.</param>
    /// <param name="marking">What it says; empty when it is not understood.</param>
    /// <param name="problem">Why it is not understood, a Chinese sentence with the remedy; empty when it is.</param>
    /// <exception cref="ArgumentException">The measure is not known.</exception>
    public static bool TryRead(string text, string measure, out Marking marking, out string problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        var known = MeasureCatalogue.Find(measure) ?? throw new ArgumentException($"The measure {measure} is not known.", nameof(measure));
        (marking, problem) = text.Length > Longest
            ? (new Marking(), $"超过{Longest}个字，请改短。")
            : known.Unit is null ? new CostTextReader(known).Read(text) : new BandTextReader(known).Read(text);
        return problem.Length == 0;
    }

    private static string Amount(decimal amount, Measure measure) => measure.Unit == "%" ? (amount * 100).Text() + "%" : amount.Text();
}
