using Aggregator.Core.Scoring.Measures;

namespace Aggregator.Core.Scoring.Schemes;

/// <summary>Reads what things cost as a clerk writes it: <c>勾稽不符:2</c>, <c>缺行每处扣1分；缺失:全扣</c>, by a thing's name, the start of it, or its code.</summary>
internal sealed class CostTextReader(Measure measure)
{
    private static readonly string[] Whole = ["全部扣完", "全扣", "扣完", "扣光", "得0分", "all"];

    private readonly List<MarkCost> _costs = [];

    private string Known => string.Join("、", measure.Things.Select(thing => $"“{thing.Name}”"));

    private string Example => $"{measure.Things[0].Name}:1";

    /// <summary>The marking, or why it is not understood, a Chinese sentence with the remedy.</summary>
    public (Marking Marking, string Problem) Read(string text)
    {
        foreach (var clause in MarkingParts.Of(MarkingParts.Plain(text)))
        {
            if (Problem(clause) is { } problem)
            {
                return (new Marking(), problem);
            }
        }

        var open = measure.Things.FirstOrDefault(thing => _costs.TrueForAll(cost => cost.Thing != thing.Code));
        return open is null
            ? (new Marking { Costs = _costs }, "")
            : (new Marking(), $"没有写明“{open.Name}”扣几分，请补上，如“{open.Name}:1”，全扣写“{open.Name}:{MarkingText.All}”。");
    }

    private string? Problem(string clause)
    {
        if (clause.StartsWith("不足", StringComparison.Ordinal) || clause.StartsWith(MarkingText.Rest, StringComparison.Ordinal))
        {
            return $"“{clause}”用在按比例、天数给分的计量项上，这个计量项按个数扣分，请只写{Known}各扣几分。";
        }

        if (Split(clause) is not { } said)
        {
            return $"“{clause}”看不懂，应写成“事项:扣分”，如“{Example}”，全扣写“{measure.Things[0].Name}:{MarkingText.All}”，请改正。";
        }

        if (Thing(said.Name) is not { } thing)
        {
            return $"“{clause}”中的“{said.Name}”不是这个计量项所计的事项，只能是{Known}，请改正。";
        }

        if (_costs.Exists(cost => cost.Thing == thing.Code))
        {
            return $"“{thing.Name}”写了两次，请只保留一个。";
        }

        _costs.Add(new MarkCost(thing.Code, said.Points));
        return null;
    }

    private (string Name, decimal? Points)? Split(string clause)
    {
        if (MarkingParts.WithoutEnd(clause, Whole) is var all && all.Length < clause.Length)
        {
            return (Name(all), null);
        }

        var amount = MarkingParts.WithoutEnd(clause, "分");
        var start = amount.Length;
        while (start > 0 && (char.IsAsciiDigit(amount[start - 1]) || amount[start - 1] is '.' or '-'))
        {
            start--;
        }

        return MarkingParts.TryNumber(amount[start..], out var points) ? (Name(amount[..start]), points) : null;
    }

    private string Name(string left)
    {
        var name = MarkingParts.WithoutEnd(MarkingParts.WithoutEnd(left, "扣", ":", "="), ":", "=");
        foreach (var thing in measure.Things)
        {
            name = MarkingParts.WithoutEnd(name, "每" + thing.Counter, "每一" + thing.Counter);
        }

        return MarkingParts.WithoutEnd(name, ":", "=");
    }

    private MeasuredThing? Thing(string name)
    {
        if (name.Length == 0)
        {
            return measure.Things is [var only] ? only : null;
        }

        var known = measure.Things.FirstOrDefault(thing => thing.Name == name || thing.Code.Equals(name, StringComparison.OrdinalIgnoreCase));
        var begun = known is null && name.Length > 1 ? measure.Things.Where(thing => thing.Name.StartsWith(name, StringComparison.Ordinal)).ToList() : [];
        return known ?? (begun is [var one] ? one : null);
    }
}
