using System.Text.Json;

namespace Aggregator.Publishing.OpenData;

/// <summary>
/// One array of open data: the file <c>data/{name}.json</c> and what the interface hands out are both written from it, element by element, so
/// that they cannot drift apart. Elements stand in the snapshot's own order. Safe to use from several threads.
/// </summary>
public abstract class OpenDataSet(string name)
{
    /// <summary>How every element is written: Chinese as it is, markup escaped, on one line.</summary>
    public static JsonWriterOptions WriterOptions => JsonLines.Options;

    /// <summary>The name: <c>rollup-years</c>.</summary>
    public string Name { get; } = name;

    /// <summary>How many elements there are. Asking for it makes them, once.</summary>
    public abstract int Count { get; }

    /// <summary>The keys it can be looked up by.</summary>
    public abstract IReadOnlyList<string> Keys { get; }

    /// <summary>Whether every element can belong to one unit; what is the city's cannot.</summary>
    public abstract bool IsOfUnits { get; }

    /// <summary>The code of the one unit an element belongs to; null for what belongs to nobody or to several.</summary>
    public abstract string? OwnerOf(int index);

    /// <summary>The elements whose owner is this unit, by index, ascending.</summary>
    public abstract IReadOnlyList<int> OwnedBy(string unit);

    /// <summary>The elements with this value of a key, by index, ascending. The first question about a key looks at every element; after that it costs a look-up.</summary>
    public abstract IReadOnlyList<int> With(string key, string value);

    /// <summary>Whether an element has this value of a key.</summary>
    public abstract bool Has(int index, string key, string value);

    /// <summary>Writes an element as the file has it.</summary>
    public abstract void Write(Utf8JsonWriter json, int index);

    /// <summary>Writes an element as its own unit may see it: no other unit is named.</summary>
    public abstract void WriteDiscreetly(Utf8JsonWriter json, int index);

    /// <summary>Writes the whole file <c>data/{name}.json</c>: an element on each line.</summary>
    public abstract void WriteFile(Stream stream);
}
