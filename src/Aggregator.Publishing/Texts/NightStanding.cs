using System.Globalization;
using Aggregator.Core.Snapshots;

namespace Aggregator.Publishing.Texts;

/// <summary>How far a night can be trusted, in words that follow from the night alone: whoever reads the file later reads the same.</summary>
public static class NightStanding
{
    /// <summary>That the night was made up, a Chinese sentence; null for one of its own day.</summary>
    public static string? MadeUp(CitySnapshot snapshot) => snapshot.MadeUpOn is { } day
        ? $"这是{Day(day)}补做的{Day(snapshot.AsOf)}的夜间处理：当夜服务没有运行，收件目录按此前最近一次处理已收的文件，其后放入的文件没有计入。"
        : null;

    /// <summary>Which nights just before this one did not run, and what cannot be told for that; null when the night before it ran, or this one is made up itself.</summary>
    public static string? Gap(CitySnapshot snapshot) =>
        snapshot.MadeUpOn is null && snapshot.UnrunNights.Any(night => night.Day == snapshot.AsOf.AddDays(-1)) ? Told(snapshot) : null;

    /// <summary>The nights of the month that did not run, Chinese sentences; empty when all did.</summary>
    public static string Told(CitySnapshot snapshot)
    {
        var nights = snapshot.UnrunNights.Where(night => night.Day < snapshot.AsOf).ToList();
        if (nights.Count == 0)
        {
            return "";
        }

        var madeUp = nights.Count(night => night.MadeUp);
        var how = madeUp == nights.Count ? "均已事后补做" : madeUp == 0 ? "均没有补做" : string.Create(CultureInfo.InvariantCulture, $"其中{madeUp}夜已事后补做，{nights.Count - madeUp}夜没有补做");
        return string.Create(CultureInfo.InvariantCulture, $"夜间处理没有按时进行的共{nights.Count}夜（{Days(nights)}），{how}。当时没有查看收件目录：其间放入的文件，首次发现日期记为恢复后的第一夜，实际何时放入无从查知；期限在其间的，不以首次发现日期认定逾期。");
    }

    /// <summary>As of when the figures speak and when newer ones were to be expected, Chinese sentences.</summary>
    public static string Validity(CitySnapshot snapshot) =>
        $"截至{Day(snapshot.AsOf)}，之后报送的文件和作出的处理意见没有计入。系统每晚处理一次，下一次应在{Day(snapshot.AsOf.AddDays(1))}凌晨；如已过该日而没有更新的工作簿，请到系统的“运行”页查看。";

    // 3 and 4 and 5 are said as 3 to 5.
    private static string Days(List<UnrunNight> nights)
    {
        var runs = new List<(DateOnly First, DateOnly Last)>();
        foreach (var night in nights)
        {
            if (runs.Count > 0 && runs[^1].Last.AddDays(1) == night.Day)
            {
                runs[^1] = (runs[^1].First, night.Day);
            }
            else
            {
                runs.Add((night.Day, night.Day));
            }
        }

        return string.Join("、", runs.Select(run => run.First == run.Last ? Day(run.First) : $"{Day(run.First)}至{Day(run.Last)}"));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
