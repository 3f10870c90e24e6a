namespace Aggregator.Intake.Reading.Children;

/// <summary>How a child process came to its end.</summary>
internal enum ChildEnd
{
    /// <summary>By itself.</summary>
    Exited,

    /// <summary>It could not be started.</summary>
    NotStarted,

    /// <summary>Ended by us: it took too long.</summary>
    TookTooLong,

    /// <summary>Ended by us: it wrote too much.</summary>
    WroteTooMuch,

    /// <summary>Ended by us: it took too much memory.</summary>
    TookTooMuchMemory,
}
