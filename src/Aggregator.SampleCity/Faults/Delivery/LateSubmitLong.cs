namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Handed in more than ten days after the deadline.</summary>
internal sealed class LateSubmitLong : LateHandIn
{
    protected override (int Fewest, int Most) Days => (11, 45);
}
