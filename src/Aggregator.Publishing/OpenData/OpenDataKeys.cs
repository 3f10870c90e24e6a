namespace Aggregator.Publishing.OpenData;

/// <summary>Makes keys.</summary>
public static class OpenDataKeys
{
    /// <summary>A key of one value an element, null where it has none.</summary>
    public static OpenDataKey<T> Single<T>(string name, Func<T, string?> one) => new(name, element => one(element) is { } value ? [value] : []) { One = one };
}
