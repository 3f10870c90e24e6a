namespace Aggregator.SampleCity.Tests;

[TestClass]
public static class Cleanup
{
    [AssemblyCleanup]
    public static void Remove_the_cities()
    {
        SampleCities.Remove();
        EarlyCity.Remove();
    }
}
