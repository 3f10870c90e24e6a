using Aggregator.Intake;
using Aggregator.Jobs.Nights;
using Aggregator.Server.Settings;

namespace Aggregator.Server.Watching;

/// <summary>
/// How the service is watched over: sections <c>Nights</c>, <c>Logs</c> and <c>Metrics</c> of <c>settings.json</c> in the data folder, or environment variables such as
/// <c>AGGREGATOR_Logs__Format</c>.
/// </summary>
/// <param name="Nights">How the nights are watched over.</param>
/// <param name="Logs">How logs are written.</param>
/// <param name="AllowLoopback"><c>Metrics:AllowLoopback</c>: whether whoever asks from this very machine, through no proxy, reads <c>/metrics</c> without signing in.</param>
internal sealed record WatchSettings(NightWatch Nights, LogSettings Logs, bool AllowLoopback)
{
    /// <summary>Reads what is set.</summary>
    /// <exception cref="RefusedInputException">It cannot be used; the sentences name the keys and repeat no value.</exception>
    public static WatchSettings Read(IConfiguration office)
    {
        var nights = OfficeSection.Read<NightsSection>(office, "Nights", "MakeUpDays（整数）");
        var logs = OfficeSection.Read<LogSettings>(office, "Logs", "Format（text 或 json）和 Level（warning 或 information）");
        var metrics = OfficeSection.Read<MetricsSection>(office, "Metrics", "AllowLoopback（true 或 false）");
        string[] problems =
        [
            .. nights.MakeUpDays is < 0 or > NightWatch.MostMakeUpDays ? new[] { FormattableString.Invariant($"设置 Nights:MakeUpDays 应在 0 到 {NightWatch.MostMakeUpDays} 之间，请改正 settings.json 或环境变量。") } : [],
            .. logs.Problems(),
        ];
        return problems.Length > 0 ? throw new RefusedInputException(problems) : new WatchSettings(new NightWatch(nights.MakeUpDays), logs, metrics.AllowLoopback);
    }

    internal sealed class NightsSection
    {
        public int MakeUpDays { get; set; } = new NightWatch().MakeUpDays;
    }

    internal sealed class MetricsSection
    {
        public bool AllowLoopback { get; set; }
    }
}
