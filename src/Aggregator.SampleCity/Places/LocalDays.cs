using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Places;

/// <summary>The days the invented city's own office has set, earlier than the law's, for two kinds of unit in the last two years.</summary>
internal static class LocalDays
{
    /// <summary>The first report year they are for.</summary>
    public const int FromYear = CityWriter.LastYear - 1;

    /// <summary>Who issued the documents.</summary>
    public const string Issuer = "澜岫市人民政府办公室";

    /// <summary>The days: whose, to hand in, to publish, by which document.</summary>
    public static IReadOnlyList<(UnitKind Kind, (int Month, int Day) Submit, (int Month, int Day) Publish, string Document)> All { get; } =
    [
        (UnitKind.Township, (1, 26), (1, 28), "澜政办函〔2024〕31号"),
        (UnitKind.District, (3, 20), (3, 25), "澜政办函〔2024〕32号"),
    ];

    /// <summary>The office's last day to hand in a unit's report, or null where only the law binds it.</summary>
    public static DateOnly? SubmitFor(Unit unit, int year) => Line(unit, year) is { } line ? new DateOnly(year + 1, line.Submit.Month, line.Submit.Day) : null;

    /// <summary>The office's last day to publish it, or null.</summary>
    public static DateOnly? PublishFor(Unit unit, int year) => Line(unit, year) is { } line ? new DateOnly(year + 1, line.Publish.Month, line.Publish.Day) : null;

    private static (UnitKind Kind, (int Month, int Day) Submit, (int Month, int Day) Publish, string Document)? Line(Unit unit, int year)
    {
        foreach (var line in All)
        {
            if (line.Kind == unit.Kind && year >= FromYear)
            {
                return line;
            }
        }

        return null;
    }
}
