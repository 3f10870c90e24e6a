using System.Text.RegularExpressions;
using Aggregator.Core.Reports;

namespace Aggregator.Intake.Collecting;

/// <summary>The city's own name as a prefix of its units' names: 云川市 and 云川.</summary>
internal static partial class CityNames
{
    /// <summary>From the city government's line, else the city most units' names begin with; empty when there is none.</summary>
    public static IReadOnlyList<string> Of(Roster roster)
    {
        var government = roster.Units.FirstOrDefault(unit => unit.Kind == UnitKind.CityGovernment);
        var city = government is not null && City().Match(government.Name) is { Success: true } own
            ? own.Value
            : roster.Units.Select(unit => City().Match(unit.Name)).Where(match => match.Success).Select(match => match.Value)
                .GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() * 2 > roster.Units.Count).Select(group => group.Key).FirstOrDefault();
        return city is null ? [] : [city, city[..^1]];
    }

    [GeneratedRegex(@"^[\u4e00-\u9fff]{2,7}?(市|州|盟)(?=.)")]
    private static partial Regex City();
}
