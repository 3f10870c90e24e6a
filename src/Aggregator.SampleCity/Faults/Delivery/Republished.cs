using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>The page was published in time and is another one weeks later: the number of licences has changed.</summary>
internal static class Republished
{
    private const string Row = "licence";
    private const string Column = "decisions";

    public const string Place = "T1/licence/decisions";

    public static DeliveryDates Later(DeliveryDates dates, Scene scene) =>
        dates with { Received = new ChinaMoment(scene.Unit.DeadlineFor(scene.Year).AddDays(scene.Random.Between(1, 9)), dates.Received.Time) };

    /// <summary>The sheet with more licences than were first published.</summary>
    public static Sheet Raised(Sheet sheet, Scene scene)
    {
        var by = scene.Random.Between(3, 40);
        var published = sheet.Count("T1", Row, Column);
        scene.Note(Place, Text(published), Text(published + by));
        return sheet.Raise("T1", Row, Column, by);
    }

    /// <summary>Both saved from one address, the first in time.</summary>
    public static HandIn Saved(HandIn hand) => hand with { InIndex = true, FirstReceived = hand.Dates.Published with { Time = hand.Dates.Received.Time } };

    /// <summary>What was first published.</summary>
    /// <param name="report">The report as it stands now.</param>
    /// <param name="scene">What was changed.</param>
    /// <param name="isOf">Whether a block stood in the first version.</param>
    public static ExtraFile First(WrittenReport report, Scene scene, Func<DraftBlock, bool> isOf)
    {
        var sheet = report.Sheet.With("T1", Row, Column, PrintedCell.Of(long.Parse(scene.True!, CultureInfo.InvariantCulture)));
        var draft = report.Draft.Map(block => block switch
        {
            DraftBlock.Table { Layout.Code: "T1" } => new DraftBlock.Table(FormTables.Disclosure(sheet)),
            _ => isOf(block) ? block : null,
        });
        return EarlierVersion.Of(report, draft, "（首次保存）", report.Hand.FirstReceived!.Value);
    }

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
