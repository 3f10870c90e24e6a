using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Api;

/// <summary>Where a file handed in through the interface goes.</summary>
public interface IApiHandIn
{
    /// <summary>Takes a file in for the next night.</summary>
    /// <param name="file">The bytes, read once from the front; more than the caller's limit ends in an <see cref="IOException"/>.</param>
    /// <param name="fileName">As given: anybody's text, never a path.</param>
    /// <param name="unit">Code of a unit of the roster, or null to have it placed. Already checked against what the person may see.</param>
    /// <param name="year">Report year, or null to have it placed.</param>
    /// <param name="person">Who hands it in.</param>
    /// <param name="stop">Stops it.</param>
    Task<ApiReceipt> TakeAsync(Stream file, string fileName, string? unit, int? year, Person person, CancellationToken stop);
}
