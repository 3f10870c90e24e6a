namespace Aggregator.Publishing.OpenData;

/// <summary>A key elements are looked up by.</summary>
/// <param name="Name">The key, as in the element or, for <c>unit</c> where several are named, any of them.</param>
/// <param name="Of">The element's values; empty where it has none.</param>
/// <typeparam name="T">The element.</typeparam>
public sealed record OpenDataKey<T>(string Name, Func<T, IEnumerable<string>> Of)
{
    /// <summary>The one value where an element never has more: looked at without an enumerator.</summary>
    public Func<T, string?>? One { get; init; }

    /// <summary>Whether the element has this value.</summary>
    public bool Is(T element, string value) => One is { } one ? one(element) == value : Of(element).Contains(value, StringComparer.Ordinal);
}
