namespace Aggregator.Intake.Reading.Html;

/// <summary>Counts siblings by name, so that a path costs nothing to find.</summary>
internal sealed class SiblingCount
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int Next(string name) => _counts[name] = _counts.GetValueOrDefault(name) + 1;
}
