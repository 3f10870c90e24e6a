namespace Aggregator.SampleCity.Grading;

/// <summary>Answers or results that cannot be graded; the message is a Chinese sentence that names the file and says what to do.</summary>
public sealed class GradeRefusedException(string message, Exception? inner = null) : Exception(message, inner);
