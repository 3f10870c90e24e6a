using System.Collections;
using System.Globalization;

namespace Aggregator.Data;

/// <summary>The scope of a line of the log about a night: which run, which stage, which file or unit; what does not apply is left out.</summary>
internal sealed class NightScope(long run, string stage, string unit) : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly List<KeyValuePair<string, object?>> _parts =
    [
        new("run", run),
        .. stage.Length == 0 ? [] : new KeyValuePair<string, object?>[] { new("stage", stage) },
        .. unit.Length == 0 ? [] : new KeyValuePair<string, object?>[] { new("unit", unit) },
    ];

    public int Count => _parts.Count;

    public KeyValuePair<string, object?> this[int index] => _parts[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _parts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(' ', _parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Key}:{part.Value}")));
}
