using System.Globalization;
using Aggregator.Core.Snapshots;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Web.Filing;

/// <summary>Who may hand in for whom and for which year, whichever way it comes: the page and the interface pass the same gate.</summary>
public static class HandInAdmission
{
    private const int YearsBack = 6;

    /// <summary>The report years something can be handed in for, the newest first; empty before the first night.</summary>
    public static IReadOnlyList<int> Years(CitySnapshot? night) => night is null ? [] : [.. Enumerable.Range(0, YearsBack).Select(back => night.Year + 1 - back)];

    /// <summary>Why it is not taken; null when it is.</summary>
    /// <param name="person">Who hands in: one who may decide, for anybody; a unit's own person, for its unit alone.</param>
    /// <param name="unit">Code of the unit; null when the program is to tell.</param>
    /// <param name="year">Report year; null when the program is to tell.</param>
    /// <param name="night">The last night, whose roster counts; null before the first.</param>
    public static UploadRefusedException? Refusal(Person person, string? unit, int? year, CitySnapshot? night)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (!person.CanReview && !(person.IsSignedIn && person.Role == Role.Unit && unit is not null && unit == person.Unit))
        {
            return new UploadRefusedException(StatusCodes.Status403Forbidden, person.IsOffice
                ? "没有收下：这个账户只能查看，不能报送；请由复核或管理人员报送。"
                : "没有收下：单位账户只能为本单位报送；请核对账户所属的单位。");
        }

        if (unit is not null && night is not null && night.Roster.Find(unit) is null)
        {
            return Wrong($"没有收下：名册上没有代码为“{(unit.Length <= 50 ? unit : unit[..50])}”的单位，请核对单位代码。");
        }

        var years = Years(night);
        return year is not { } wanted || years.Contains(wanted) ? null
            : years.Count == 0 ? Wrong("没有收下：还没有第一次处理的结果，不能指明年度；请不填年度，由程序识别。")
            : Wrong(string.Create(CultureInfo.InvariantCulture, $"没有收下：年度只能是{years[^1]}至{years[0]}年，或不填，由程序识别。"));
    }

    private static UploadRefusedException Wrong(string sentence) => new(StatusCodes.Status400BadRequest, sentence);
}
