using System.Globalization;
using Aggregator.Intake;

namespace Aggregator.Pipeline.Comparisons;

/// <summary>Which two nights are laid side by side.</summary>
/// <param name="From">The earlier run.</param>
/// <param name="To">The later run.</param>
public sealed record NightPair(long From, long To)
{
    /// <summary>How many of the newest runs are looked through for the night before.</summary>
    public const int LookedThrough = 200;

    /// <summary>The runs that were named; for those that were not the newest finished one and the finished one of the same year before it.</summary>
    /// <param name="finished">Finished runs with their years, newest first.</param>
    /// <param name="from">The earlier run, or null.</param>
    /// <param name="to">The later run, or null.</param>
    /// <exception cref="RefusedInputException">There are not two nights of one year.</exception>
    public static NightPair Choose(IReadOnlyList<(long Id, int Year)> finished, long? from, long? to)
    {
        if (from is { } one && to is { } other)
        {
            return new NightPair(Math.Min(one, other), Math.Max(one, other));
        }

        if (finished.Count == 0)
        {
            throw new RefusedInputException(["库中还没有完成的运行，请先用 aggregator run 处理一次。"]);
        }

        var year = finished.FirstOrDefault(run => run.Id == (to ?? from ?? finished[0].Id)).Year;
        if (year == 0)
        {
            throw new RefusedInputException([Text($"第{to ?? from}次运行没有完成，或不在最近{LookedThrough}次之内，请用 --from 和 --to 指定两次已完成的运行。")]);
        }

        var ofYear = finished.Where(run => run.Year == year).Select(run => run.Id).ToList();
        var later = to ?? (from is { } earlier ? ofYear.FirstOrDefault(id => id > earlier) : ofYear[0]);
        var before = from ?? ofYear.FirstOrDefault(id => id < later);
        return later == 0 || before == 0
            ? throw new RefusedInputException([Text($"{year}年度完成的运行不到两次，没有可以比较的另一次；请再运行一次，或用 --from 和 --to 指定。")])
            : new NightPair(before, later);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
