using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Api;

/// <summary>Reads and checks a file without keeping it.</summary>
public interface IApiPrecheck
{
    /// <summary>Checks a file.</summary>
    /// <param name="file">The bytes, read once from the front; more than the caller's limit ends in an <see cref="IOException"/>.</param>
    /// <param name="fileName">As given: anybody's text, never a path.</param>
    /// <param name="unit">Code of a unit of the roster, or null to go by what the report says. Already checked against what the person may see.</param>
    /// <param name="year">Report year, or null to go by what the report says.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="stop">Stops it.</param>
    Task<ApiPrecheck> CheckAsync(Stream file, string fileName, string? unit, int? year, Person person, CancellationToken stop);
}
