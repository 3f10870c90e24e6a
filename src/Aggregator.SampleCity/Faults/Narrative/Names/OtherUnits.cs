using Aggregator.Core.Reports;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Narrative.Names;

/// <summary>Other units of the city whose name could have been left in.</summary>
internal static class OtherUnits
{
    /// <summary>One that is neither above the unit nor named within its name.</summary>
    public static SampleUnit Of(Scene scene) => scene.Random.Pick([.. scene.City.Where(u =>
        u.Code != scene.Unit.Code && u.Unit.Kind is UnitKind.Bureau or UnitKind.Township or UnitKind.Zone
        && u.Unit.Parent != scene.Unit.Code && !u.Name.Contains(scene.Unit.Name, StringComparison.Ordinal) && !scene.Unit.Name.Contains(u.Name, StringComparison.Ordinal))]);
}
