namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Published more than fifteen days after the deadline.</summary>
internal sealed class LatePublishLong : LatePublication
{
    protected override (int Fewest, int Most) Days => (16, 60);
}
