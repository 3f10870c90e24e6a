namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Published six to fifteen days after the deadline.</summary>
internal sealed class LatePublish : LatePublication
{
    protected override (int Fewest, int Most) Days => (6, 15);
}
