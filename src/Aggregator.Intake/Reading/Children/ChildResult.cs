namespace Aggregator.Intake.Reading.Children;

/// <summary>What a child process left behind.</summary>
/// <param name="End">How it ended.</param>
/// <param name="ExitCode">Its exit code; -1 unless it exited by itself.</param>
/// <param name="Output">What it wrote to its standard output, up to the limit.</param>
/// <param name="Error">The first characters of its standard error.</param>
internal sealed record ChildResult(ChildEnd End, int ExitCode, byte[] Output, string Error)
{
    /// <summary>It exited by itself and reports success.</summary>
    public bool IsGood => End == ChildEnd.Exited && ExitCode == 0;
}
