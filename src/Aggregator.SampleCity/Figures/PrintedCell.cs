using System.Globalization;

namespace Aggregator.SampleCity.Figures;

/// <summary>What is printed in a table's cell, and what that is.</summary>
/// <param name="Text">The characters as printed; empty for a blank cell.</param>
internal readonly record struct PrintedCell(string Text)
{
    /// <summary><c>value</c>, <c>blank</c>, <c>na</c> or <c>text</c>.</summary>
    public string State => Value is not null ? "value" : Text switch
    {
        "" => "blank",
        "/" or "-" or "—" or "无" => "na",
        _ => "text",
    };

    /// <summary>The number, or null when there is none.</summary>
    public decimal? Value =>
        decimal.TryParse(Plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>What it adds to a sum: a blank and a mark add nothing, words make the sum impossible (null).</summary>
    public decimal? Summand => State switch { "value" => Value, "text" => null, _ => 0 };

    // 减4 and 16.482万元, as the 2019 form was filled in.
    private string Plain => Text.StartsWith('减') ? "-" + Text[1..] : Text.EndsWith("万元", StringComparison.Ordinal) ? Text[..^2] : Text;

    /// <summary>A cell that prints a number plainly.</summary>
    public static PrintedCell Of(decimal value) => new(value.ToString("0.####", CultureInfo.InvariantCulture));
}
