namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A file came in that nobody can read.</summary>
internal abstract class Damaged : Fault
{
    public override Part Touches => Part.All;

    /// <summary>What the file is called and claims to be; null for what the report's format says.</summary>
    protected virtual string? Extension => null;

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        var file = Extension is { } extension ? Path.ChangeExtension(hand.File, extension) : hand.File;
        scene.Note("file", file, null);

        // A file that cannot be read was handed in; whether the report also counts as missing is the office's choice.
        scene.Tolerate("MISSING_REPORT", "report");
        return hand with { Status = "unreadable", File = file, FormatCode = Extension ?? hand.FormatCode };
    }
}
