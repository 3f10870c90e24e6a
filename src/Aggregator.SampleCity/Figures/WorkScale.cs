using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Figures;

/// <summary>How much a unit handles in a usual year; a year goes on from the one before and never leaps.</summary>
/// <param name="Licence">行政许可, cases.</param>
/// <param name="Penalty">行政处罚, cases.</param>
/// <param name="Coercion">行政强制, cases.</param>
/// <param name="Fee">行政事业性收费, 万元; 0 for a unit that charges none.</param>
internal sealed record WorkScale(int Licence, int Penalty, int Coercion, int Fee)
{
    /// <summary>The scale of a unit, by its trade and place in the roster.</summary>
    public static WorkScale Of(SampleUnit unit) => unit.Trade switch
    {
        "government" => new(5200, 0, 0, 0),
        "district" => new(3000 + (unit.Index * 131 % 6000), 900 + (unit.Index * 37 % 1500), 160, 4200),
        "zone" => new(700, 120, 24, 380),
        "township" => new(18 + (unit.Index % 30), 1 + (unit.Index % 2), 0, 0),
        "market" => new(7400, 1100, 210, 96),
        "transport" or "health" => new(2300, 640, 70, 0),
        "land" or "housing" => new(1250, 150, 30, 5900),
        "ecology" or "safety" => new(340, 260, 44, 0),
        "water" or "farming" => new(260, 90, 12, 730),
        "education" => new(150, 6, 0, 88),
        "tax" => new(11800, 1400, 320, 0),
        _ => new(60 + (unit.Index * 7 % 90), 3 + (unit.Index % 20), unit.Index % 4, unit.Index % 3 == 0 ? 45 : 0),
    };

    /// <summary>This year's cases of a row, following on from last year's where they are known.</summary>
    public int Next(string row, decimal? before, SeededRandom random)
    {
        var usual = row switch { "licence" => Licence, "penalty" => Penalty, _ => Coercion };

        // Back towards what is usual, so that seven years do not add up to a trend.
        var from = before is > 0 ? ((int)before + usual) / 2 : usual;
        return from < 4 ? from : from * random.Between(80, 125) / 100;
    }

    /// <summary>This year's fees in 万元 with up to four decimals.</summary>
    public decimal NextFee(decimal? before, SeededRandom random)
    {
        var from = before is > 0 ? (before.Value + Fee) / 2 : Fee;
        return Fee == 0 ? 0 : decimal.Round(from * random.Between(800_000, 1_250_000) / 1_000_000, 4);
    }
}
