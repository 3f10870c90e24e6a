using Aggregator.Pipeline;
using Aggregator.SampleCity;

namespace Aggregator.Server.Hosting;

/// <summary>The city a first start shows.</summary>
internal static class SampleOnFirstStart
{
    private const int Units = 14;
    private const int Years = 2;
    private const long Seed = 20250401;

    /// <summary>The sample city in the data folder, written when it is not there yet.</summary>
    public static ScheduledCity InPlace(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "sample");
        if (!Directory.Exists(folder))
        {
            // Written aside and moved: a start that is cut off leaves no half city behind.
            var aside = folder + ".new";
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }

            CityWriter.Write(Units, Years, Seed, aside);
            Directory.Move(aside, folder);
        }

        return new ScheduledCity(Path.Combine(folder, "roster.csv"), Path.Combine(folder, "inbox"), CityWriter.LastYear, Path.Combine(dataFolder, "out"));
    }
}
