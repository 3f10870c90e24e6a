using System.Globalization;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A published page whose number of licences is another one weeks later, without a word.</summary>
internal sealed class ChangedAfter : Fault
{
    public override Part Touches => Part.Table1 | Part.Dates | Part.File;

    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.ModernPage;

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene) => Republished.Later(dates, scene);

    public override Sheet OnTables(Sheet sheet, Scene scene) => Republished.Raised(sheet, scene);

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Expect("CHANGED_AFTER", Republished.Place, new ExpectedNumbers(Republished.Place, decimal.Parse(scene.True!, CultureInfo.InvariantCulture), decimal.Parse(scene.Printed!, CultureInfo.InvariantCulture)));
        return Republished.Saved(hand);
    }

    public override IEnumerable<ExtraFile> Extras(WrittenReport report, Scene scene) => [Republished.First(report, scene, _ => true)];
}
