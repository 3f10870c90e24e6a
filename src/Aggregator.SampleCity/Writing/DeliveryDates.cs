using Aggregator.Core.Reports;
using Aggregator.SampleCity.Chance;

namespace Aggregator.SampleCity.Writing;

/// <summary>The days a report bears and came in on.</summary>
/// <param name="Document">成文日期.</param>
/// <param name="Published">发布日期.</param>
/// <param name="Received">When it was handed in.</param>
internal sealed record DeliveryDates(DateOnly Document, ChinaMoment Published, ChinaMoment Received)
{
    /// <summary>Days in time for <paramref name="deadline"/>.</summary>
    public static DeliveryDates Draw(DateOnly deadline, SeededRandom random)
    {
        var document = deadline.AddDays(-random.Between(9, 24));
        var published = document.AddDays(random.Between(1, 4));
        var received = published.AddDays(random.Between(0, 4));
        return new DeliveryDates(document, new ChinaMoment(published), new ChinaMoment(received, new TimeOnly(random.Between(8, 17), random.Between(0, 59))));
    }
}
