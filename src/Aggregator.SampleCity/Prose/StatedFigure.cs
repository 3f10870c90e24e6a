namespace Aggregator.SampleCity.Prose;

/// <summary>A figure the prose states in digits, or as a zero in words.</summary>
/// <param name="Metric">Its code: proactive_total, new_received, carried_in, total_answered, carried_out, reviews, suits, fees_collected, or one of the reader's own, such as licence_decisions.</param>
/// <param name="Value">The value as stated, true or not.</param>
/// <param name="Raw">The characters that state it.</param>
/// <param name="Phrase">A run of the prose that holds <paramref name="Raw"/> once and stands once in the report, so that the figure can be stated otherwise.</param>
internal sealed record StatedFigure(string Metric, decimal Value, string Raw, string Phrase);
