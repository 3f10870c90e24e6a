using System.Runtime.CompilerServices;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Intake.Rosters;

namespace Aggregator.Intake.Collecting;

/// <summary>
/// Tells whose report a file is and for which year: index.csv, then the unit's folder, then file name, title and sign-off. The first that
/// speaks decides; two units that fit equally well decide nothing, and nothing is ever guessed. Of units that bore one name at different
/// times the report's year and the day it was handed in choose.
/// </summary>
public static class Placer
{
    private static readonly ConditionalWeakTable<Roster, UnitNames> Names = [];

    /// <summary>Places one file.</summary>
    /// <param name="relativePath">Path inside the inbox, with <c>/</c>.</param>
    /// <param name="index">What index.csv says of it, or null.</param>
    /// <param name="report">The extracted report; null when the file is unreadable.</param>
    /// <param name="roster">The units.</param>
    /// <param name="firstSeen">The day the file came, for want of a better one; null when unknown.</param>
    public static Placement Place(string relativePath, IndexEntry? index, Report? report, Roster roster, DateOnly? firstSeen = null)
    {
        ArgumentNullException.ThrowIfNull(relativePath);
        ArgumentNullException.ThrowIfNull(roster);
        var names = Names.GetValue(roster, static found => new UnitNames(found));
        var (notes, yearNotes) = (new List<string>(), new List<string>());
        var segments = relativePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var year = YearOf(segments, index, report, yearNotes);
        var handedIn = index?.ReceivedAt?.Date ?? index?.PublishedAt?.Date ?? report?.Dates.StatedPublished?.Date ?? report?.Dates.DocumentDate ?? firstSeen;
        var (unit, placedBy) = UnitOf(segments, index, report, names, notes, bearers => roster.BearerOf(bearers, year, handedIn));
        return new Placement(unit?.Code, year, placedBy, string.Concat(notes.Concat(yearNotes)));
    }

    private static (Unit? Unit, string PlacedBy) UnitOf(string[] segments, IndexEntry? index, Report? report, UnitNames names, List<string> notes, Func<IReadOnlyList<Unit>, Unit?> choose)
    {
        if (index?.Unit is { } stated)
        {
            var bearers = names.Exactly(stated);
            if (bearers.Count == 0)
            {
                notes.Add($"index.csv 写的单位“{stated}”不在名册上，请改正登记表，或在名册中补上这个单位。");
                return (null, "");
            }

            return One(stated, bearers, "index");
        }

        // The innermost folder is the most particular: 沭阳县/沭阳县发改局.
        foreach (var folder in segments.SkipLast(1).Reverse())
        {
            if (names.Exactly(folder) is { Count: > 0 } owners)
            {
                var (owner, placedBy) = One(folder, owners, "folder");
                if (owner is not null && names.Mentioned(report?.StatedUnit ?? report?.Title, choose) is [var other] && other.Code != owner.Code)
                {
                    notes.Add($"按文件夹归属“{owner.Name}”，但报告写的是“{other.Name}”，请核对。");
                }

                return (owner, placedBy);
            }
        }

        (string Source, string Name, string? Text)[] sources =
        [
            ("file-name", "文件名", segments.Length == 0 ? null : Path.GetFileNameWithoutExtension(segments[^1])),
            ("title", "标题", report?.Title),
            ("sign-off", "落款或发布机构", report?.StatedUnit),
        ];
        foreach (var (source, name, text) in sources)
        {
            var mentioned = names.Mentioned(text, choose);
            if (mentioned.Count == 1)
            {
                if (source == "title" && report is not null && SignedName.Of(report, names, mentioned[0], choose) is { } signed)
                {
                    notes.Add($"标题写的是“{mentioned[0].Name}”，落款和正文写的是“{signed.Name}”，按落款归属，请核对标题。");
                    return (signed, "sign-off");
                }

                return (mentioned[0], source);
            }

            if (mentioned.Count > 1)
            {
                notes.Add(ShareAName(mentioned)
                    ? Unclear($"{name}中的单位名称", mentioned)
                    : $"{name}同时提到{string.Join("、", mentioned.Select(unit => $"“{unit.Name}”"))}，无法判断是哪个单位的报告；请在index.csv写明单位，或放进以单位命名的文件夹。");
                return (null, "");
            }
        }

        notes.Add("文件夹、文件名、标题和落款都没有名册上的单位名称或别名；请在index.csv写明单位，或放进以单位命名的文件夹，或在名册中补上别名。");
        return (null, "");

        (Unit? Unit, string PlacedBy) One(string name, IReadOnlyList<Unit> bearers, string placedBy)
        {
            if ((bearers.Count == 1 ? bearers[0] : choose(bearers)) is { } unit)
            {
                return (unit, placedBy);
            }

            notes.Add(Unclear($"“{name}”", bearers));
            return (null, "");
        }
    }

    private static bool ShareAName(IReadOnlyList<Unit> units) =>
        units.All(unit => units.All(other => other.Code == unit.Code || other.Name == unit.Name || other.Aliases.Contains(unit.Name) || other.Aliases.Any(unit.Aliases.Append(unit.Name).Contains)));

    private static string Unclear(string name, IReadOnlyList<Unit> bearers) =>
        $"{name}先后指{UnitTimes.Listed(bearers)}，按年度和报送日期无法判断是哪个单位的报告；请在index.csv写明单位代码，或放进以单位代码命名的文件夹。";

    private static int? YearOf(string[] segments, IndexEntry? index, Report? report, List<string> notes)
    {
        var named = segments.Length == 0 ? null : YearText.Find(Path.GetFileNameWithoutExtension(segments[^1]));
        if (index?.Year is { } listed)
        {
            if (report?.Year is { } own && own != listed)
            {
                notes.Add($"index.csv 写的年度是{listed}年，报告写的是{own}年，按index.csv处理，请核对。");
            }

            return listed;
        }

        var folder = segments.SkipLast(1).Reverse().Select(YearText.Find).FirstOrDefault(year => year is not null);
        if (report?.Year is { } stated)
        {
            var witnesses = YearWitnesses.Of(report);
            var agreed = witnesses.Agreed(named, folder) is { } most && witnesses.Title == stated ? most : stated;
            if (witnesses.Title is { } titled && titled != agreed)
            {
                notes.Add($"标题写的年度是{titled}年，统计期限、落款、正文或文件名写的是{agreed}年，按{agreed}年处理，请核对标题。");
            }
            else if (named is not null && named != agreed)
            {
                notes.Add($"文件名写的年度是{named}年，报告写的是{agreed}年，按报告处理，请核对。");
            }

            return agreed;
        }

        if ((named ?? folder) is { } found)
        {
            return found;
        }

        notes.Add("没有找到报告年度；请在index.csv写明年度，或在文件名中写上年度（如2025年）。");
        return null;
    }
}
