namespace Aggregator.Intake.Collecting;

/// <summary>The vault cannot be written: the disk is full or forbidden. What was being kept is gone again; what was kept before is safe.</summary>
/// <param name="inner">What the system said.</param>
public sealed class VaultUnwritableException(Exception inner) : IOException("The vault cannot be written: " + inner.Message, inner);
