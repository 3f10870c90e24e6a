using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Reuse;

namespace Aggregator.Server.Web;

/// <summary>Says what the number of characters in a finding on a pair counts: the pair's page counts the whole text, a finding the parts a unit writes itself.</summary>
public static class PairScope
{
    /// <summary>A sentence, or null where both are the same or nothing is known of the finding's share.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="line">The finding.</param>
    /// <param name="board">The night's.</param>
    public static string? Of(ReusePair pair, LedgerLine line, ReuseBoard board)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(board);
        if (board.Shares.FirstOrDefault(one => one.Unit == line.Unit && one.Year == line.Year) is not { } share)
        {
            return null;
        }

        var isPeer = line.Rule == CityRules.CopiedFromOther.Id;
        var (told, places) = isPeer ? (share.LargestPeer, share.PeerPassages) : (share.Past, share.PastPassages);
        var mine = pair.A.Unit == line.Unit && pair.A.Year == line.Year;
        if (told.Characters == 0 || (mine && told.Characters == pair.Characters))
        {
            return null;
        }

        var years = places.Select(place => place.Other.Year).Distinct().Order().ToList();
        var part = share.IsWholeText ? "正文" : "总体情况和存在问题";
        var several = years.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"，合计了对方{string.Join('、', years)}年度的报告") : "";
        var without = isPeer && share.Template.Characters > 0 ? "，不含出自已知范本的文字" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{board.NameOf(mine ? pair.A : pair.B)}的问题{(mine ? "" : "按它自己的文字计算，")}只算自撰部分（{part}）{several}{without}：{told.Characters:#,##0} 字。");
    }
}
