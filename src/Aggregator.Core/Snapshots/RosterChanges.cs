using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Snapshots;

/// <summary>What became of a unit's line in the roster, and of those above it, between two nights, as causes.</summary>
internal sealed class RosterChanges(Roster before, Roster now)
{
    private readonly Dictionary<string, IReadOnlyList<NightCause>> _known = new(StringComparer.Ordinal);

    // The government's own line moves with whoever hands in the city's whole report.
    private readonly List<string> _governments =
        [.. before.Units.Concat(now.Units).Where(unit => unit.Kind == UnitKind.CityGovernment).Select(unit => unit.Code).Distinct(StringComparer.Ordinal)];

    /// <summary>Of the unit itself first, then of the units whose reports could hold its figures.</summary>
    public IReadOnlyList<NightCause> Of(string unit)
    {
        if (!_known.TryGetValue(unit, out var causes))
        {
            _known.Add(unit, causes = [.. Line(unit)]);
        }

        return causes;
    }

    private IEnumerable<NightCause> Line(string unit)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { unit };
        var waiting = new Queue<string>([unit]);
        while (waiting.TryDequeue(out var code))
        {
            if (Own(code) is { } cause)
            {
                yield return cause;
            }

            foreach (var above in new[] { before.Find(code)?.Parent, before.Find(code)?.IncludedIn, now.Find(code)?.Parent, now.Find(code)?.IncludedIn })
            {
                if (above is not null && seen.Add(above))
                {
                    waiting.Enqueue(above);
                }
            }
        }

        foreach (var cause in _governments.Where(seen.Add).Select(Own).OfType<NightCause>())
        {
            yield return cause;
        }
    }

    private NightCause? Own(string code) => (before.Find(code), now.Find(code)) switch
    {
        (null, null) => null,
        (null, { } joined) => new("roster", $"“{joined.Name}”（{code}）新列入名册。"),
        ({ } left, null) => new("roster", $"“{left.Name}”（{code}）已从名册中删去。"),
        ({ } old, { } current) => Changed(old, current) is { Length: > 0 } changed ? new("roster", $"名册中“{current.Name}”（{code}）的{changed}。") : null,
    };

    private static string Changed(Unit old, Unit now) => string.Join("，", new[]
    {
        Field("类别", old.Kind.ChineseName(), now.Kind.ChineseName()),
        Field("口径", old.Scope.ChineseName(), now.Scope.ChineseName()),
        Field("上级单位", old.Parent, now.Parent),
        Field("并入单位", old.IncludedIn, now.IncludedIn),
        Field("分组", old.Group, now.Group),
        Field("起始日期", old.ValidFrom?.Text(), now.ValidFrom?.Text()),
        Field("终止日期", old.ValidTo?.Text(), now.ValidTo?.Text()),
    }.Where(field => field.Length > 0));

    private static string Field(string name, string? old, string? now) => old == now ? "" : $"{name}由“{old ?? "无"}”改为“{now ?? "无"}”";
}
