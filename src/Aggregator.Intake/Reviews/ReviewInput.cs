using System.Globalization;
using System.Text;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tabular;

namespace Aggregator.Intake.Reviews;

/// <summary>Reads what a reviewer wrote in a cell into what is kept, or says what is wrong with it.</summary>
public static class ReviewInput
{
    private const int LongestShown = 40;

    /// <summary>Deadlines further off are slips of the pen.</summary>
    private const int MostYears = 10;

    /// <summary>Days of a spreadsheet's calendar between 2009 and 2099: a day whose format was lost.</summary>
    private const int FirstSerial = 40_000;
    private const int LastSerial = 73_050;

    /// <summary>The value to keep, empty for nothing; or the problem as a Chinese sentence with the remedy.</summary>
    /// <param name="field">What the column holds.</param>
    /// <param name="text">The cell's text.</param>
    /// <param name="doubt">Why what the cell shows is not what it holds, or null.</param>
    /// <param name="most">Most points.</param>
    /// <param name="asOf">The night's day.</param>
    /// <param name="stood">What stood there already: it may be typed again, though it is out of bounds by now.</param>
    public static (string Value, string? Problem) Read(ReviewField field, string text, string? doubt, decimal? most, DateOnly asOf, string stood = "") =>
        Spaces.IsBlank(text) ? ("", doubt is null ? null : "原有的内容没有读出来，不能当作清空；请用Excel或WPS打开，重新填写或清空这一格后再交回。") : field switch
        {
            ReviewField.Due => Day(text, asOf, stood),
            ReviewField.Progress => Choice(text),
            ReviewField.Points => Points(text, doubt, most ?? 0, stood),
            // A number of a document that a spreadsheet took for a day or for a number is no longer what was typed.
            _ => doubt is null ? Words(field, text) : ("", $"写的是{Shown(text)}，不是文字，可能已被当作日期或数字改写，或者是错误值；请设为文本格式后重新填写。"),
        };

    /// <summary>The text for a message, in quotes; 空白 for nothing.</summary>
    public static string Shown(string text)
    {
        var line = PersonalData.Mask(Spaces.OneLine(text));
        return line.Length == 0 ? "空白" : $"“{ShortText.Of(line, LongestShown)}”";
    }

    private static (string, string?) Day(string text, DateOnly asOf, string stood)
    {
        if (!ChinaMoments.TryParseDay(text, out var day))
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) || serial is < FirstSerial or > LastSerial)
            {
                return ("", $"写的是{Shown(text)}，不是日期；请填写日期，例如{Iso(asOf.AddDays(15))}。");
            }

            day = DateOnly.FromDateTime(DateTime.FromOADate(serial));
        }

        return Iso(day) == stood ? (stood, null)
            : day < asOf ? ("", $"写的是{Iso(day)}，早于工作簿的数据截至日期{Iso(asOf)}；请填写不早于这一天的日期。")
            : day > asOf.AddYears(MostYears) ? ("", $"写的是{Iso(day)}，在{MostYears}年以后；请核对年份后改正。")
            : (Iso(day), null);
    }

    private static (string, string?) Choice(string text)
    {
        var word = Spaces.Remove(text);
        return ReviewFields.ProgressWords.Contains(word) ? (word, null)
            : ("", $"写的是{Shown(text)}，不在可选项之内；请从列表中选择：{string.Join('、', ReviewFields.ProgressWords)}。");
    }

    private static (string, string?) Points(string text, string? doubt, decimal most, string stood)
    {
        var plain = Spaces.Remove(text).Normalize(NormalizationForm.FormKC).TrimEnd('分');
        if (plain.Length > 20 || !decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points))
        {
            return ("", $"写的是{Shown(text)}，不是数字；请填写0到{Plain(most)}之间的数字。");
        }

        return Plain(points) == stood && doubt is null ? (stood, null)
            : points < 0 ? ("", $"写的是{Plain(points)}，不能是负数；请填写0到{Plain(most)}之间的数字。")
            : points > most ? ("", $"写的是{Plain(points)}，超过本项满分{Plain(most)}分；请填写0到{Plain(most)}之间的数字。")
            : decimal.Round(points, 2) != points ? ("", $"写的是{Plain(points)}，小数超过两位；请保留两位小数。")
            : doubt is not null ? ("", doubt.TrimEnd('。') + "；请把这一格设为常规格式后重新填写。")
            : (Plain(points), null);
    }

    // A space between two names stays: 张三 李四 are two.
    // Numbers of persons are kept nowhere: what reviewers write is published.
    private static (string, string?) Words(ReviewField field, string text)
    {
        text = VisibleText.Of(text);
        var words = PersonalData.Mask(field is ReviewField.Opinion or ReviewField.Remark or ReviewField.Objection ? Spaces.Trim(text.ReplaceLineEndings("\n")) : string.Join(' ', Spaces.Trim(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var longest = field.Longest();
        return words.Length <= longest ? (words, null) : ("", $"有{words.Length.ToString(CultureInfo.InvariantCulture)}个字，超过{longest.ToString(CultureInfo.InvariantCulture)}个字的上限；请改短。");
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Plain(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
