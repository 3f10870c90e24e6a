namespace Aggregator.SampleCity;

/// <summary>A sample city that cannot be written as asked; the message is a Chinese sentence that says what to do.</summary>
public sealed class SampleRefusedException(string message) : Exception(message);
