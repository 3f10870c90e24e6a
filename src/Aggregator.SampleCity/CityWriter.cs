using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity;

/// <summary>Writes a synthetic city: a roster, an inbox of reports in the formats clerks use, and the key to what is wrong with them.</summary>
public static class CityWriter
{
    /// <summary>The last report year of every sample city.</summary>
    public const int LastYear = 2025;

    /// <summary>Most report years: 2008 to 2018 on the outline of the 2008 Regulations, 2019 and 2020 on the 2019 form, then the 2021 form.</summary>
    public const int MostYears = 18;

    /// <summary>Fewest units: below this there are not three kinds.</summary>
    public const int FewestUnits = 4;

    /// <summary>
    /// Writes <c>roster.csv</c>, <c>inbox/</c> and <c>answers/</c> under <paramref name="outFolder"/>. The same units, years and seed give
    /// the same bytes. A sample city already there is replaced; anything else there is left alone and refused. Safe to repeat.
    /// </summary>
    /// <param name="units">Units on the roster, at least <see cref="FewestUnits"/>. From 12 on, every fault the first night shows is seeded; 70 with 18 years hold every kind there is, 130 with seven or 300 with three every kind of their years.</param>
    /// <param name="years">Report years, the last being <see cref="LastYear"/>; 1 to <see cref="MostYears"/>.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="outFolder">The folder; made when absent.</param>
    /// <param name="progress">Told the number of units done.</param>
    /// <exception cref="SampleRefusedException">Units or years out of range, or a folder that holds something else.</exception>
    public static void Write(int units, int years, long seed, string outFolder, IProgress<int>? progress = null)
    {
        if (units < FewestUnits)
        {
            throw new SampleRefusedException($"样本城市至少需要{FewestUnits}个单位，现为{units}个；请加大 --units。");
        }

        if (years is < 1 or > MostYears)
        {
            throw new SampleRefusedException($"样本城市只生成2008年度以来的年报，年数须为1至{MostYears}，现为{years}；请修改 --years。");
        }

        var key = new CityKey(CityRoster.City, units, years, LastYear, seed);
        var answers = SampleFolder.Prepare(outFolder, key);
        using var city = new CityPress(CityRoster.Make(units, years, seed), key, outFolder, answers);
        city.Print(progress);
    }
}
