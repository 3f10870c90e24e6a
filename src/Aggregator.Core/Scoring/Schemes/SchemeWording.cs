using Aggregator.Core.Checking;
using Aggregator.Core.Scoring.Measures;

namespace Aggregator.Core.Scoring.Schemes;

/// <summary>How a leaf gives points, in Chinese, for whoever reads or writes a scheme.</summary>
public static class SchemeWording
{
    /// <summary>A clause without its full stop: 报送逾期天数：为0得8分，不超过3天得5分，…; 勾稽不符每处扣2分.</summary>
    public static string Of(SchemeLeaf leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        var measure = MeasureCatalogue.Find(leaf.Measure) ?? throw new ArgumentException($"The measure {leaf.Measure} is not known.", nameof(leaf));
        var few = leaf.Marking.Few is { } rule ? $"；不足{rule.Below.Text()}件的按件计分，每件扣{rule.Each.Text()}分" : "";
        return measure.Unit is { } unit
            ? $"{measure.About}：{Bands(leaf.Marking, unit)}{few}"
            : string.Join("，", measure.Things.Select(thing => (Thing: thing, leaf.Marking.Costs.First(cost => cost.Thing == thing.Code).Points))
                .Select(one => one.Points is { } points ? $"{one.Thing.Name}每{one.Thing.Counter}扣{points.Text()}分" : $"{one.Thing.Name}得0分"));
    }

    /// <summary>The bands alone: 为0得8分，不超过3天得5分，超过得0分.</summary>
    /// <param name="marking">With bands.</param>
    /// <param name="unit">天, or % for a share from 0 to 1.</param>
    internal static string Bands(Marking marking, string unit) =>
        string.Join("，", marking.Bands.Select(band => band.UpTo switch
        {
            null => $"超过得{band.Points.Text()}分",
            0 => $"为0得{band.Points.Text()}分",
            { } upTo => $"不超过{(unit == "%" ? upTo * 100 : upTo).Text()}{unit}得{band.Points.Text()}分",
        }));
}
