using System.Globalization;
using System.Numerics;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>
/// A cell's value as text: integers without decimals, never in scientific notation, days as <c>2026-01-20</c>; and why it should be looked
/// at, where what Excel shows is not what the cell holds.
/// </summary>
internal static class CellText
{
    /// <summary>Days of reports and rosters lie between October 1949 and 2099; a number outside is a count whose cell was given a date format by mistake.</summary>
    private const double FirstDay = 18_172;
    private const double LastDay = 73_050;

    /// <summary>Days between the calendar that starts in 1900 and the one that starts in 1904.</summary>
    private const int Calendar1904 = 1462;

    /// <summary>What a cell can hold in Excel; longer texts, which only programs write, are cut.</summary>
    public const int LongestCell = 32_767;

    /// <summary>A text as typed: without the spaces around it, the escapes of control characters and the apostrophe that makes a number a text.</summary>
    public static string OfText(string text)
    {
        var trimmed = Spaces.Trim(Unescaped(text));
        if (trimmed.Length > 1 && trimmed[0] is '\'' or '‘' or '’' && trimmed[1..].All(c => char.IsDigit(c) || c is '.' or ',' or '-'))
        {
            trimmed = trimmed[1..];
        }

        return trimmed.Length > LongestCell ? trimmed[..LongestCell] : trimmed;
    }

    /// <summary>A number in its format.</summary>
    public static (string Text, string? Doubt) OfNumber(double number, NumberFormat format, bool is1904 = false)
    {
        if (!double.IsFinite(number))
        {
            return ("", "该单元格的数值超出范围，按空白读取，请核对。");
        }

        var plain = Plain(number);
        if (format.IsDate)
        {
            var serial = is1904 ? number + Calendar1904 : number;
            return serial is >= FirstDay and <= LastDay
                ? (Day(serial), $"该单元格是日期格式，按日期读取；如果原意是数值{plain}，请改为常规格式。")
                : (plain, $"该单元格误设为日期格式，按数值{plain}读取，请核对。");
        }

        if (format.IsInvisible)
        {
            return (plain, $"该单元格的格式使数值不显示，按数值{plain}读取，请核对。");
        }

        if (Math.Abs(number) >= 1e12)
        {
            return (plain, null);
        }

        if (format.IsPercent)
        {
            return (Digits((decimal)number * 100) + "%", null);
        }

        var exact = (decimal)number;
        var shown = format.Decimals is { } decimals ? decimal.Round(exact, Math.Min(decimals, 15), MidpointRounding.AwayFromZero) : exact;
        return (plain, shown == exact ? null : $"该单元格显示为{Digits(shown)}，实际数值是{plain}，按实际数值读取，请核对。");
    }

    public static string OfTruth(bool value) => value ? "TRUE" : "FALSE";

    private static string Plain(double number) => Math.Abs(number) is >= 1e15 or (> 0 and < 1e-9)
        ? Math.Abs(number) < 1 ? "0" : new BigInteger(Math.Round(number)).ToString(CultureInfo.InvariantCulture)
        // The conversion keeps 15 digits, as Excel shows: 0.1+0.2 is 0.3 there.
        : Digits((decimal)number);

    private static string Day(double serial)
    {
        // A second is no exact part of a day.
        var moment = DateTime.FromOADate(Math.Round(serial * 86_400) / 86_400);
        return moment.TimeOfDay == TimeSpan.Zero
            ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static string Digits(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Control characters stand as <c>_x000D_</c> in the file.</summary>
    private static string Unescaped(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var plain = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_' && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                var c = (char)code;
                plain.Append(c == '\r' ? '\n' : char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\n' or '\t')) ? ' ' : c);
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
