using Aggregator.Intake;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Web;

/// <summary>The evidence bundle of the shown night: what a third party needs to check its ranking. It holds the originals of all units, so it is the office's.</summary>
public interface IEvidenceFiles
{
    /// <summary>The bundle, made when it is first asked for and kept until a newer night; that it was taken is noted in the log first.</summary>
    /// <param name="by">Who takes it.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>Its bytes, the name to save it under and the hash of its list; null before the first night.</returns>
    /// <exception cref="RefusedInputException">It cannot be made: an original is not there any more, for instance.</exception>
    Task<(Stream Bytes, string Name, string ManifestSha256)?> OpenAsync(Person by, CancellationToken stop);
}
