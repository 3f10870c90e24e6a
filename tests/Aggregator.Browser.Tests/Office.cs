namespace Aggregator.Browser.Tests;

/// <summary>The city all tests visit, started with the first of them.</summary>
[TestClass]
public sealed class Office
{
    private static readonly Lazy<Task<ServedCity>> Serving = new(ServedCity.StartAsync);

    private static readonly Lazy<Task<Visitors>> Coming = new(async () => new Visitors(await CityAsync()));

    /// <summary>The city, with its first night done.</summary>
    internal static Task<ServedCity> CityAsync() => Serving.Value;

    /// <summary>Those who visit it.</summary>
    internal static Task<Visitors> VisitorsAsync() => Coming.Value;

    [AssemblyCleanup]
    public static async Task CloseAsync()
    {
        await Chromium.CloseAsync();
        if (Serving.IsValueCreated && Serving.Value.IsCompletedSuccessfully)
        {
            Serving.Value.Result.Dispose();
        }
    }
}
