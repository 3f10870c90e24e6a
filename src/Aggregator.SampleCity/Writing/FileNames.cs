using System.Globalization;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Writing;

/// <summary>
/// Names of files as clerks give them: valid on Windows, never two alike, each with the unit in the folder or the name, or at least in the
/// text. A unit keeps its habit, but now and then a file comes under another name.
/// </summary>
internal static class FileNames
{
    /// <summary>Ways to name a file.</summary>
    public const int Habits = 18;

    /// <summary>Path inside the inbox.</summary>
    public static string PathOf(SampleUnit unit, int year, SampleFormat format)
    {
        // Drawn apart from the format, so that every format meets every habit.
        var hash = StableHash.Of(string.Create(CultureInfo.InvariantCulture, $"{unit.Places[2]}/{year}"));
        var habit = (unit.Index + (hash % 9 == 0 ? (int)(hash / 9 % Habits) : 0)) % Habits;
        var ending = hash / 200 % 12 == 0 ? format.Code().ToUpperInvariant() : format.Code();
        return NameOf(habit, unit, year) + "." + ending;
    }

    private static string NameOf(int habit, SampleUnit unit, int year)
    {
        var (full, brief) = (unit.NameIn(year), unit.ShortNameIn(year));
        var y = year.ToString(CultureInfo.InvariantCulture);
        var next = (year + 1).ToString(CultureInfo.InvariantCulture);
        return habit switch
        {
            0 => $"{full}{y}年政府信息公开工作年度报告",
            1 => $"{full}/{y}年政府信息公开工作年度报告",
            2 => $"{y}年{brief}政府信息公开工作年度报告",
            3 => $"{brief}/{brief}{y}年报",
            4 => $"{y}/{full}{y}年政府信息公开年度报告",
            5 => $"{full}{y}年政府信息公开工作年度报告（定稿）",
            6 => $"{brief}{y}年政府信息公开年报-盖章版",
            7 => $"{y}年度政府信息公开年报（{full}）",
            8 => $"{full} {y}年 政府信息公开工作年度报告",
            9 => $"{brief}{Wide(y)}年政府信息公开工作年度报告",
            10 => $"{full}{y}年政府信息公开工作年度报告_{full}_{next}-01-{10 + (unit.Index % 20)}",
            11 => $"{y}年/{brief}",
            12 => $"{brief}年报{y}（1）",
            13 => $"{full}/{y}/政府信息公开年报 报送版",
            14 => $"{full}政府信息公开年报{next}01{10 + (unit.Index % 20)}（{y}年）",
            15 => string.Create(CultureInfo.InvariantCulture, $"{y}年度报告汇总/{unit.Index + 1:000}.政府信息公开工作年度报告"),
            16 => $"附件：{brief}{y}年度政府信息公开工作年度报告(最终版)",
            _ => $"关于报送{full}{y}年政府信息公开工作年度报告的函附件",
        };
    }

    private static string Wide(string digits) => string.Concat(digits.Select(d => (char)(d - '0' + '０')));
}
