using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Filing;

namespace Aggregator.Server.Hosting;

/// <summary>The desk over the store the night reads.</summary>
internal sealed class PlacementDesk(PlacementStore placements, ISiteData data, MakerChecker apart, TimeProvider clock) : IPlacementDesk
{
    private const int LongestReason = 500;
    private const int FirstYear = 2008;

    public Task<IReadOnlyList<FilePlacement>> AllAsync(CancellationToken stop) => placements.AllAsync(stop);

    public async Task<ActionOutcome> PlaceAsync(string sha256, int revision, string? unit, int? year, string reason, string by, CancellationToken stop)
    {
        var night = await data.SnapshotAsync(stop);
        var files = night?.Submissions.Where(one => one.Sha256 == sha256).ToList() ?? [];
        if (night is null || files.Count == 0 || sha256.Length == 0)
        {
            return new(false, "没有记录：最近一次结果里没有这个文件，请刷新页面后重试。");
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
        {
            return new(false, $"没有记录：请写明理由，不超过{LongestReason}个字。");
        }

        var named = unit is null ? null : UnitChoice.Find(night.Roster, unit);
        if (unit is not null && named is null)
        {
            return new(false, $"没有记录：名册上没有唯一叫“{unit}”的单位，请从列表中选择，或填写单位代码。");
        }

        if (year is { } asked && (asked < FirstYear || asked > clock.GetUtcNow().Year))
        {
            return new(false, string.Create(CultureInfo.InvariantCulture, $"没有记录：年度应在{FirstYear}年至{clock.GetUtcNow().Year}年之间。"));
        }

        if (year is not null && files.Count > 1)
        {
            return new(false, $"没有记录：这个文件里有{files.Count}份报告，不能统一指定年度；请只指定单位，年度由程序识别。");
        }

        // Placing settles which report of a unit stands, where the file is taken from as well as where it is put.
        var settled = files.Where(one => one is { Unit: not null, Year: not null }).Select(one => (one.Unit!, one.Year!.Value)).ToList();
        if (named is not null)
        {
            settled.Add((named.Code, year ?? files[0].Report?.Year ?? night.Year));
        }

        foreach (var (of, when) in settled.Distinct())
        {
            if (await apart.OnReportAsync(of, when, by, stop) is { } problem)
            {
                return new(false, "没有记录：" + problem);
            }
        }

        var word = new FilePlacement(sha256, revision + 1, named?.Code, named is null ? null : year, reason.Trim(), by, clock.GetUtcNow());
        if (await placements.AppendAsync(word, stop) is { } other)
        {
            return new(false, $"没有记录：{other.By}在{Wording.Moment(other.At)}已另作处理，请刷新页面核对后再操作。");
        }

        // The placing itself takes nothing away: which of two stands is told by when they came.
        var standing = named is null ? null : night.Accepted(named.Code, year ?? files[0].Report?.Year ?? night.Year);
        var conflict = standing is null || standing.Sha256 == sha256 ? "" : $"注意：该单位{standing.Year}年度已有采纳的报告“{HandInPath.Shown(standing.File)}”，两件并存时以报送时间较新的一件为准。";
        return new(true, conflict + (named is null ? "已撤销指定，下次处理时由程序重新判断归属。" : $"已指定为“{named.Name}”{(year is { } y ? y.ToString(CultureInfo.InvariantCulture) + "年度" : "")}的报告，下次处理时生效。"));
    }
}
