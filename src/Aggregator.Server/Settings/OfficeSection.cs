using Aggregator.Intake;
using Aggregator.Server.Hosting;

namespace Aggregator.Server.Settings;

/// <summary>Reads a section of what an office has set, and says in one way what is wrong with it. No value is repeated but a number out of its bounds.</summary>
internal static class OfficeSection
{
    /// <summary>A section of what is set for a data folder, by file and environment.</summary>
    /// <inheritdoc cref="Read{T}(IConfiguration, string, string)"/>
    public static T Read<T>(string dataFolder, string section, string keys)
        where T : new()
    {
        using var office = new ConfigurationManager();
        office.AddOfficeSources(dataFolder);
        return Read<T>(office, section, keys);
    }

    /// <summary>A section of a configuration.</summary>
    /// <param name="office">What is set.</param>
    /// <param name="section">The section's name.</param>
    /// <param name="keys">Its keys as a clerk is told them, with what they hold.</param>
    /// <exception cref="RefusedInputException">It has another key, or a value of another kind.</exception>
    public static T Read<T>(IConfiguration office, string section, string keys)
        where T : new()
    {
        var set = new T();
        try
        {
            office.GetSection(section).Bind(set, binding => binding.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException)
        {
            throw new RefusedInputException([$"设置中 {section} 部分写法不对：只能有 {keys}，请改正 settings.json 或环境变量。"]);
        }

        return set;
    }

    /// <summary>The sentence for a number out of its bounds; none for one within them or not set.</summary>
    /// <param name="key">The whole key, such as <c>Store:RetryCount</c>.</param>
    /// <param name="value">What is set.</param>
    /// <param name="least">The least it may be.</param>
    /// <param name="most">The most.</param>
    public static IEnumerable<string> Outside(string key, int? value, int least, int most) => value is { } number && (number < least || number > most)
        ? [FormattableString.Invariant($"设置 {key} 是 {number}，应在 {least} 到 {most} 之间，请改正 settings.json 或环境变量。")]
        : [];
}
