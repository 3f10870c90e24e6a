using System.Globalization;
using System.Text;

namespace Aggregator.SampleCity.Figures;

/// <summary>What is printed in a table's cell, and what that is.</summary>
/// <param name="Text">The characters as printed; empty for a blank cell, null for one that is not printed at all.</param>
internal readonly record struct PrintedCell(string? Text)
{
    /// <summary>The cell of a row or table that is not there.</summary>
    public static readonly PrintedCell Missing = new(null);

    /// <summary><c>value</c>, <c>blank</c>, <c>na</c>, <c>text</c> or <c>missing</c>.</summary>
    public string State => Value is not null ? "value" : Text is null ? "missing" : Bare switch
    {
        "" => "blank",
        "/" or "-" or "—" or "--" or "——" or "无" => "na",
        _ => "text",
    };

    /// <summary>The number in the unit of its column, or null when there is none.</summary>
    public decimal? Value => Amount(Bare);

    /// <summary>What it adds to a sum: a blank and a mark add nothing, words and a cell that is not there make the sum impossible (null).</summary>
    public decimal? Summand => State switch { "value" => Value, "text" or "missing" => null, _ => 0 };

    // Full-width digits and the spaces clerks set numbers apart with say nothing.
    private string Bare => (Text ?? "").Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>A cell that prints a number plainly.</summary>
    public static PrintedCell Of(decimal value) => new(value.ToString("0.####", CultureInfo.InvariantCulture));

    // 减4, 增3, 16.482万元 and 164820元, as the 2019 form was filled in; its column is in 万元.
    private static decimal? Amount(string bare) =>
        bare.StartsWith('减') ? -Number(bare[1..])
        : bare.StartsWith('增') ? Number(bare[1..])
        : bare.EndsWith("万元", StringComparison.Ordinal) ? Number(bare[..^2])
        : bare.EndsWith('元') ? Number(bare[..^1]) / 10_000
        : Number(bare);

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}
