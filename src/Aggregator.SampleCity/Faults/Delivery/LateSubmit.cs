namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Handed in four to ten days after the deadline.</summary>
internal sealed class LateSubmit : LateHandIn
{
    protected override (int Fewest, int Most) Days => (4, 10);
}
