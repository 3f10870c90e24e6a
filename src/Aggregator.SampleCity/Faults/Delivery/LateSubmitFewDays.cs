namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Handed in one to three days after the deadline.</summary>
internal sealed class LateSubmitFewDays : LateHandIn
{
    protected override (int Fewest, int Most) Days => (1, 3);
}
