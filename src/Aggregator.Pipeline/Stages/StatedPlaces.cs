using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Intake.Collecting;

namespace Aggregator.Pipeline.Stages;

/// <summary>
/// Where a file belongs by what persons said: the office's placing of these bytes first, then the unit it was handed in for, then what the
/// program tells. What the report itself says is never silenced: where it differs the submission says so.
/// </summary>
internal static class StatedPlaces
{
    /// <summary>Placed by one of the office.</summary>
    public const string ByPerson = "person";

    /// <summary>Placed by whoever handed it in over the web.</summary>
    public const string ByHandIn = "hand-in";

    /// <summary>Placed by the unit's site it was found on.</summary>
    public const string ByPortal = "portal";

    /// <summary>Places one report.</summary>
    /// <param name="collected">What is known of the city.</param>
    /// <param name="file">The file.</param>
    /// <param name="report">The report; null for an unreadable file.</param>
    /// <param name="isAlone">Whether it is the only report of its file: a year said of a file is said of its one report.</param>
    public static Placement Of(Collected collected, CollectedFile file, Report? report, bool isAlone)
    {
        var index = file.IsOfInbox ? collected.Index.Find(file.File) : null;
        var told = Placer.Place(file.HandedIn?.FileName ?? file.Found?.FileName ?? file.File, index, report, collected.Roster, file.FirstSeen);
        if (collected.Placements.TryGetValue(file.Sha256, out var word) && !word.IsWithdrawal)
        {
            var day = ChinaTime.DayOf(word.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return Stated(collected.Roster, told, report, word.Unit!, isAlone ? word.Year : null, ByPerson, $"{day}由{word.By}指定归属，理由：{word.Reason.TrimEnd('。')}。");
        }

        if (file.Found is { } found)
        {
            return Stated(collected.Roster, told, report, found.Unit, isAlone ? found.Year : null, ByPortal, "");
        }

        return file.HandedIn switch
        {
            { Unit: { } unit } handedIn => Stated(collected.Roster, told, report, unit, isAlone ? handedIn.Year : null, ByHandIn, ""),
            { Year: { } year } when isAlone => told with { Year = year, Reason = told.Unit is null ? told.Reason : YearNote(report, year) },
            _ => told,
        };
    }

    private static Placement Stated(Roster roster, Placement told, Report? report, string code, int? year, string by, string provenance)
    {
        if (roster.Find(code) is not { } unit)
        {
            return new Placement(null, year ?? told.Year, "", $"{provenance}指明的单位代码“{code}”不在名册上，没有归属；请在名册中补上这个单位，或重新指定归属。");
        }

        var other = told.Unit is not null && told.Unit != unit.Code && told.PlacedBy.Length > 0 ? roster.Find(told.Unit) : null;
        var differs = other is null || roster.SuccessorOf(other, year ?? told.Year ?? 0)?.Code == unit.Code ? "" : $"按“{unit.Name}”归属，但文件名、标题或落款写的是“{other.Name}”，请核对。";
        var years = year is { } stated ? YearNote(report, stated) : told.Unit == unit.Code || told.Year is null ? YearReason(told) : "";
        return new Placement(unit.Code, year ?? told.Year, by, provenance + differs + years);
    }

    private static string YearNote(Report? report, int year) => report?.Year is { } own && own != year ? $"指明的年度是{year}年，报告写的是{own}年，按{year}年处理，请核对。" : "";

    private static string YearReason(Placement told) => told.Year is null ? "没有找到报告年度；请指定归属时写明年度。" : told.Reason;
}
