using System.Collections.Concurrent;
using System.Text.Json;

namespace Aggregator.Publishing.OpenData;

/// <summary>An array of open data over elements that are made when first asked for.</summary>
/// <typeparam name="T">The element.</typeparam>
public sealed class OpenDataSet<T>(string name, Func<IReadOnlyList<T>> elements, Action<Utf8JsonWriter, T> write) : OpenDataSet(name)
{
    private readonly Lazy<IReadOnlyList<T>> _elements = new(elements);
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyDictionary<string, List<int>>>> _indexes = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyDictionary<string, List<int>>>? _owned;
    private readonly Func<T, string?>? _owner;

    /// <summary>Tells an element's one unit; null where none of the elements has one.</summary>
    public Func<T, string?>? Owner
    {
        get => _owner;
        init
        {
            _owner = value;
            _owned = value is null ? null : new(() => Index(element => value(element) is { Length: > 0 } unit ? [unit] : []));
        }
    }

    /// <summary>Takes out of an element what names other units than its own.</summary>
    public Func<T, T> Discreet { get; init; } = element => element;

    /// <summary>What it can be looked up by.</summary>
    public IReadOnlyList<OpenDataKey<T>> By { get; init; } = [];

    /// <inheritdoc />
    public override int Count => _elements.Value.Count;

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys => [.. By.Select(key => key.Name)];

    /// <inheritdoc />
    public override bool IsOfUnits => _owner is not null;

    /// <inheritdoc />
    public override string? OwnerOf(int index) => _owner?.Invoke(_elements.Value[index]);

    /// <inheritdoc />
    public override IReadOnlyList<int> OwnedBy(string unit) => _owned?.Value.GetValueOrDefault(unit) ?? [];

    /// <inheritdoc />
    public override IReadOnlyList<int> With(string key, string value) =>
        _indexes.GetOrAdd(key, name => new(() => Index(KeyOf(name).Of))).Value.GetValueOrDefault(value) ?? [];

    /// <inheritdoc />
    public override bool Has(int index, string key, string value) => KeyOf(key).Is(_elements.Value[index], value);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter json, int index) => write(json, _elements.Value[index]);

    /// <inheritdoc />
    public override void WriteDiscreetly(Utf8JsonWriter json, int index) => write(json, Discreet(_elements.Value[index]));

    /// <inheritdoc />
    public override void WriteFile(Stream stream) => JsonLines.WriteArray(stream, _elements.Value, write);

    private OpenDataKey<T> KeyOf(string name) => By.First(key => key.Name == name);

    private Dictionary<string, List<int>> Index(Func<T, IEnumerable<string>> of)
    {
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var all = _elements.Value;
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var value in of(all[i]))
            {
                if (!index.TryGetValue(value, out var places))
                {
                    index[value] = places = [];
                }

                // An element that names one unit twice is found once.
                if (places.Count == 0 || places[^1] != i)
                {
                    places.Add(i);
                }
            }
        }

        return index;
    }
}
