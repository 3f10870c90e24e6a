using System.Globalization;
using Aggregator.Publishing.Filing;

namespace Aggregator.Publishing.Charts;

/// <summary>What the days of units show, in one sentence: 61家中3家逾期，最晚迟21天.</summary>
internal static class LatenessFinding
{
    /// <summary>The sentence without a full stop.</summary>
    /// <param name="start">What stands before it: a group's name with a colon, or nothing.</param>
    /// <param name="days">The units, the exempted too: they owe nothing and are not counted.</param>
    public static string Of(string start, IReadOnlyList<FilingDay> days)
    {
        var owing = days.Where(day => day.State != FilingState.Exempt).ToList();
        if (owing.Count == 0)
        {
            return start + "没有应报送的单位";
        }

        int In(FilingState state) => owing.Count(day => day.State == state);
        var late = owing.Where(day => day.State == FilingState.Late).ToList();
        var worst = late.Select(day => day.Days ?? 0).DefaultIfEmpty(0).Max();
        (string Name, int Count)[] others = [("未报", In(FilingState.Missing)), ("未采纳", In(FilingState.NotAccepted)), ("未到期", In(FilingState.NotDue)), ("日期不明", In(FilingState.Undated)), ("日期存疑", In(FilingState.Doubtful))];
        var parts = others.Where(other => other.Count > 0).Select(other => string.Create(CultureInfo.InvariantCulture, $"{other.Count}家{other.Name}")).ToList();
        var lateWords = late.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"家逾期，最晚迟{worst}天");
        var local = days.Count(day => day.IsLocallyLate);
        var locally = local == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"；{local}家按期但晚于本级期限");
        return (late.Count, parts.Count) switch
        {
            (0, 0) => string.Create(CultureInfo.InvariantCulture, $"{start}{owing.Count}家全部按期报送{locally}"),
            ( > 0, 0) when late.Count == owing.Count => string.Create(CultureInfo.InvariantCulture, $"{start}{owing.Count}家全部逾期，最晚迟{worst}天"),
            ( > 0, _) => string.Create(CultureInfo.InvariantCulture, $"{start}{owing.Count}家中{late.Count}{lateWords}{string.Concat(parts.Select(part => "；" + part))}{locally}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{start}{owing.Count}家中没有逾期的；{string.Join('；', parts)}{locally}"),
        };
    }
}
