namespace Aggregator.Jobs.Nights;

/// <summary>Tells people how the nights went. An application without one tells nobody.</summary>
public interface INoticeDesk
{
    /// <summary>Writes down what is to be told and sends what is on its way. Safe to repeat, also by several processes at once.</summary>
    Task TellAsync(CancellationToken stop);
}
