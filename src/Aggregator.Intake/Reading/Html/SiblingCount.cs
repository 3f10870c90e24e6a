namespace Aggregator.Intake.Reading.Html;

/// <summary>Counts siblings by name, so that a path costs nothing to find.</summary>
internal sealed class SiblingCount
{
    // Siblings are nearly always of one or two names.
    private string? _first;
    private int _firstCount;
    private Dictionary<string, int>? _others;

    public int Next(string name)
    {
        _first ??= name;
        if (_first == name)
        {
            return ++_firstCount;
        }

        _others ??= new Dictionary<string, int>(StringComparer.Ordinal);
        return _others[name] = _others.GetValueOrDefault(name) + 1;
    }
}
