using Aggregator.Intake.Collecting;

namespace Aggregator.Server.Web.Filing;

/// <summary>A file of an upload.</summary>
/// <param name="GivenName">Its name as the browser gave it.</param>
/// <param name="Kept">Its bytes; null when there were too many of them.</param>
public sealed record UploadedFile(string GivenName, KeptFile? Kept);
