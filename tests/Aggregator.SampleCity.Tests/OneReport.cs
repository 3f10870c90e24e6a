using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;
using Aggregator.Testing;

namespace Aggregator.SampleCity.Tests;

/// <summary>One plain report, to be written in any format and read back.</summary>
internal static class OneReport
{
    /// <summary>A bureau's report for <paramref name="year"/>, nothing done to it.</summary>
    public static WrittenReport Plain(int year, int unit = 3)
    {
        var city = CityRoster.Make(40, 2, SampleCities.Seed);
        return new ReportAuthor(city[unit], city, SampleCities.Seed, new SentenceLedger()).Write(year, [], _ => null);
    }

    /// <summary>What the draft prints in a format.</summary>
    public static PrintedReport Printed(ReportDraft draft, SampleFormat format)
    {
        using var folder = new TempFolder();
        var path = folder.File("report." + format.Code());
        File.WriteAllBytes(path, ReportFile.Write(draft, format));
        return PrintedReport.Read(path);
    }
}
