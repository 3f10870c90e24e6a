namespace Aggregator.Intake.Portals;

/// <summary>A name leads to nothing but addresses that are never asked.</summary>
internal sealed class ForbiddenAddressException(string host) : IOException($"'{host}' has no public address.");
