using System.Globalization;

namespace Aggregator.Core.Scoring.Measures;

/// <summary>The cells a rate is computed from, remembered as they are read.</summary>
internal sealed class RateCells(ReportFacts facts)
{
    private readonly List<string> _read = [];
    private bool _isUncertain;

    /// <summary>The number of a cell, <c>table/row/column</c>; null when it has none that a rate could be made of.</summary>
    public decimal? Number(string cell)
    {
        if (facts.NumberOf(cell) is not { } number)
        {
            return null;
        }

        _read.Add(cell);
        _isUncertain |= number.IsDoubtful;
        return number.Value;
    }

    /// <summary>The rate, 0 to 1, with how it came about.</summary>
    public Measurement Rate(decimal rate, string formula) =>
        Measurement.Of(string.Create(CultureInfo.InvariantCulture, $"{formula}＝{Math.Round(rate * 100, 1, MidpointRounding.AwayFromZero):0.#}%")) with { Amount = rate, Cells = [.. _read], IsUncertain = _isUncertain };
}
