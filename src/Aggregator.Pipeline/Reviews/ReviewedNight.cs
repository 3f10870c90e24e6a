using System.Globalization;
using Aggregator.Core.Snapshots;
using Aggregator.Data;
using Aggregator.Data.Rows;
using Aggregator.Intake;
using Aggregator.Intake.Reviews;
using Aggregator.Pipeline.Comparisons;
using Aggregator.Publishing;
using Aggregator.Publishing.Workbooks;

namespace Aggregator.Pipeline.Reviews;

/// <summary>Finds the stored night a workbook was made from.</summary>
internal static class ReviewedNight
{
    /// <summary>The newest finished run that knew exactly what the workbook was made from.</summary>
    /// <exception cref="RefusedInputException">The workbook does not say, or the night is not on file.</exception>
    public static async Task<(long RunId, CitySnapshot Snapshot)> FindAsync(RunStore runs, SnapshotLoader loader, ReviewWorkbook workbook, CancellationToken stop)
    {
        var file = workbook.FileName;
        if (workbook.Mark is not { } mark)
        {
            throw new RefusedInputException([$"考核工作簿“{file}”没有写明是哪一次运行生成的（不是本程序生成，或者生成标记已被清除）；请重新下载工作簿，把填写的内容抄过去后交回。"]);
        }

        var finished = (await runs.RecentAsync(NightPair.LookedThrough, stop)).Where(run => run.State is RunState.Done or RunState.DoneWithFaults).ToList();
        CitySnapshot? other = null;
        foreach (var run in finished.Where(run => run.Year == mark.Year && run.AsOf == mark.AsOf))
        {
            if (await loader.LoadAsync(run.Id, stop) is { } night)
            {
                if (NightHash.Of(night) == mark.Night)
                {
                    return (run.Id, night);
                }

                other ??= night;
            }
        }

        var years = finished.Select(run => run.Year).Distinct().Order().ToList();
        throw new RefusedInputException([string.Create(CultureInfo.InvariantCulture, $"考核工作簿“{file}”写明是“{mark.City}”{mark.Year}年度、数据截至{mark.AsOf:yyyy-MM-dd}的运行所生成，")
            + (finished.Count == 0 ? "库中还没有完成的运行，请核对 --data。"
            : !years.Contains(mark.Year) ? string.Create(CultureInfo.InvariantCulture, $"库中没有{mark.Year}年度的运行（有{string.Join('、', years)}年度），请核对是否拿错了年度或 --data。")
            : other is not null && ReviewSheets.CityOf(other) != mark.City ? $"库中是“{other.City}”，请核对是否拿错了城市或 --data。"
            : "库中没有这次运行（或不在最近的运行之内）；请重新下载工作簿，把填写的内容抄过去后交回。")]);
    }
}
