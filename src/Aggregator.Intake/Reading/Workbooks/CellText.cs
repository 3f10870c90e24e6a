using System.Globalization;
using System.Numerics;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>A cell's value as text: integers without decimals, never in scientific notation, dates as days.</summary>
internal static class CellText
{
    public static string Of(object? value, string? numberFormat) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "TRUE" : "FALSE",
        double number => OfNumber(number, numberFormat),
        int number => number.ToString(CultureInfo.InvariantCulture),
        DateTime moment => moment.TimeOfDay == TimeSpan.Zero
            ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string OfNumber(double number, string? format)
    {
        if (!double.IsFinite(number))
        {
            return "";
        }

        if (Math.Abs(number) is >= 1e15 or (> 0 and < 1e-9))
        {
            return Math.Abs(number) < 1 ? "0" : new BigInteger(Math.Round(number)).ToString(CultureInfo.InvariantCulture);
        }

        // The conversion keeps 15 digits, as Excel shows: 0.1+0.2 is 0.3 there.
        var exact = (decimal)number;
        return format is not null && format.TrimEnd().EndsWith('%') && !format.Contains(';', StringComparison.Ordinal)
            ? Plain(exact * 100) + "%"
            : Plain(exact);
    }

    private static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
