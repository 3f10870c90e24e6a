using Aggregator.Intake;
using Aggregator.Server.Settings;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Hosting;

/// <summary>Reads what the office has set: <c>settings.json</c> in the data folder, and environment variables that begin with <c>AGGREGATOR_</c>, which win.</summary>
internal static class OfficeSettings
{
    private const string FileName = "settings.json";

    /// <summary>Adds both to the configuration.</summary>
    /// <exception cref="RefusedInputException">The file is no JSON, or says what cannot be used.</exception>
    public static void AddOfficeSettings(this ConfigurationManager configuration, string dataFolder)
    {
        configuration.AddOfficeSources(dataFolder);
        SettingsKeys.RefuseUnknown(dataFolder);
        var options = new SiteOptions();
        try
        {
            configuration.GetSection("Site").Bind(options);
        }
        catch (InvalidOperationException)
        {
            throw new RefusedInputException([$"“{Path.Combine(dataFolder, FileName)}”的 Site 部分写法不对，请对照说明改正。"]);
        }

        if (options.Problems() is { Count: > 0 } problems)
        {
            throw new RefusedInputException([.. problems]);
        }
    }

    /// <summary>Adds the file and the variables without looking at what they say.</summary>
    /// <exception cref="RefusedInputException">The file is no JSON.</exception>
    public static void AddOfficeSources(this ConfigurationManager configuration, string dataFolder)
    {
        configuration.AddOfficeFile(dataFolder);
        configuration.AddOfficeVariables();
    }

    /// <summary>Adds the file alone.</summary>
    /// <exception cref="RefusedInputException">The file is no JSON.</exception>
    public static void AddOfficeFile(this ConfigurationManager configuration, string dataFolder)
    {
        try
        {
            configuration.AddJsonFile(Path.Combine(dataFolder, FileName), optional: true, reloadOnChange: false);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or FormatException)
        {
            throw new RefusedInputException([$"“{Path.Combine(dataFolder, FileName)}”不是有效的 JSON，请改正；不需要时可以删去。"]);
        }
    }

    /// <summary>Adds the variables alone.</summary>
    public static void AddOfficeVariables(this ConfigurationManager configuration) => configuration.AddEnvironmentVariables("AGGREGATOR_");
}
