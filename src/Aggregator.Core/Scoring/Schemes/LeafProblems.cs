using Aggregator.Core.Checking;
using Aggregator.Core.Scoring.Measures;

namespace Aggregator.Core.Scoring.Schemes;

/// <summary>What is wrong with one leaf of a scheme.</summary>
internal static class LeafProblems
{
    public static IEnumerable<SchemeProblem> Of(SchemeLeaf leaf)
    {
        if (leaf.Points <= 0)
        {
            yield return new($"指标{leaf.Code}的分值应大于0", SchemePart.LeafPoints, leaf.Code);
        }

        if (MeasureCatalogue.Find(leaf.Measure) is not { } measure)
        {
            yield return new(leaf.Measure.Length == 0 ? $"不认识的末级指标{leaf.Code}，请用measure写明计量项" : $"指标{leaf.Code}的计量项“{leaf.Measure}”不存在", SchemePart.LeafMeasure, leaf.Code);
            yield break;
        }

        foreach (var problem in measure.Unit is null ? OfCosts(leaf, measure) : OfBands(leaf, measure))
        {
            yield return new(problem, SchemePart.LeafMarking, leaf.Code);
        }
    }

    private static IEnumerable<string> OfCosts(SchemeLeaf leaf, Measure measure)
    {
        if (leaf.Marking.Bands.Count > 0 || leaf.Marking.Few is not null)
        {
            yield return $"指标{leaf.Code}按个数扣分，请写costs，不写bands或few";
        }

        foreach (var thing in measure.Things.Where(thing => leaf.Marking.Costs.All(cost => cost.Thing != thing.Code)))
        {
            yield return $"指标{leaf.Code}没有写明{thing.Code}（{thing.Name}）扣几分";
        }

        foreach (var unknown in leaf.Marking.Costs.Where(cost => measure.Things.All(thing => thing.Code != cost.Thing)))
        {
            yield return $"指标{leaf.Code}的扣分项“{unknown.Thing}”不是计量项{measure.Id}所有的";
        }

        foreach (var wrong in leaf.Marking.Costs.Where(cost => cost.Points < 0 || cost.Points > leaf.Points))
        {
            yield return $"指标{leaf.Code}的{wrong.Thing}扣{wrong.Points!.Value.Text()}分，应在0和分值{leaf.Points.Text()}之间，全扣请写\"all\"";
        }
    }

    private static IEnumerable<string> OfBands(SchemeLeaf leaf, Measure measure)
    {
        var bands = leaf.Marking.Bands;
        if (leaf.Marking.Costs.Count > 0)
        {
            yield return $"指标{leaf.Code}按档次给分，请写bands，不写costs";
        }

        if (bands.Count == 0)
        {
            yield return $"指标{leaf.Code}没有档次（bands）";
            yield break;
        }

        if (bands[^1].UpTo is { } last)
        {
            yield return $"指标{leaf.Code}的档次有缺口：超过{Amount(last)}没有得分，最后一档请不写upTo";
        }

        foreach (var open in bands.Take(bands.Count - 1).Where(band => band.UpTo is null).Take(1))
        {
            yield return $"指标{leaf.Code}只有最后一档可以不写upTo，得{open.Points.Text()}分的一档不是最后一档";
        }

        foreach (var (before, after) in bands.Zip(bands.Skip(1)))
        {
            if (before.UpTo is { } low && after.UpTo is { } high && high <= low)
            {
                yield return $"指标{leaf.Code}的档次重叠：{Amount(high)}排在{Amount(low)}之后";
            }

            if (after.Points > before.Points)
            {
                yield return $"指标{leaf.Code}的档次颠倒：超过{Amount(before.UpTo ?? 0)}反而得分更多";
            }
        }

        if (bands[0].UpTo < 0)
        {
            yield return $"指标{leaf.Code}第一档的upTo不能为负数";
        }

        if (bands.Any(band => band.Points < 0 || band.Points > leaf.Points))
        {
            yield return $"指标{leaf.Code}各档得分应在0和分值{leaf.Points.Text()}之间";
        }

        if (bands[0].Points != leaf.Points)
        {
            yield return $"指标{leaf.Code}最好的一档得{bands[0].Points.Text()}分，应为分值{leaf.Points.Text()}";
        }

        if (leaf.Marking.Few is { } few && (few.Below < 0 || few.Each < 0))
        {
            yield return $"指标{leaf.Code}的few不能为负数";
        }

        string Amount(decimal amount) => (measure.Unit == "%" ? amount * 100 : amount).Text() + measure.Unit;
    }
}
