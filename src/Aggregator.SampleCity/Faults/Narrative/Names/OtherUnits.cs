using Aggregator.Core.Reports;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Narrative.Names;

/// <summary>Other units of the city whose name could have been left in.</summary>
internal static class OtherUnits
{
    /// <summary>The name in the report's year of a unit that has nothing to do with this one: none is above, within or a part of the other.</summary>
    public static string NameOf(Scene scene)
    {
        var own = scene.Unit;
        var strangers = scene.City.Where(u => u.Code != own.Code && u.Unit.Kind is UnitKind.Bureau or UnitKind.Township or UnitKind.Zone && u.Unit.OwesReportFor(scene.Year) && !AreRelated(u, own) && !AreRelated(own, u));
        return scene.Random.Pick([.. strangers]).NameIn(scene.Year);
    }

    private static bool AreRelated(SampleUnit one, SampleUnit other) =>
        one.Unit.Parent == other.Code || one.Unit.IncludedIn == other.Code || one.Predecessors.Contains(other.Code) || one.Name.Contains(other.Name, StringComparison.Ordinal);
}
