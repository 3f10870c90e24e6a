namespace Aggregator.Intake;

/// <summary>Input a run cannot start from: a roster with mistakes, an inbox that is not there. The run ends with exit code 2, nothing half-written.</summary>
public sealed class RefusedInputException : Exception
{
    /// <summary>Says everything that is wrong at once.</summary>
    /// <param name="messages">Chinese sentences, each naming file, place and remedy, in order of place; at least one.</param>
    public RefusedInputException(IReadOnlyList<string> messages)
        : base(string.Join(Environment.NewLine, messages)) => Messages = messages;

    /// <summary>Chinese sentences, each naming file, place and remedy.</summary>
    public IReadOnlyList<string> Messages { get; }
}
