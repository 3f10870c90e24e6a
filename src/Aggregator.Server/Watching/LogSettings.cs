using Microsoft.Extensions.Logging.Console;

namespace Aggregator.Server.Watching;

/// <summary>How logs are written, section <c>Logs</c>. They go to the error stream and hold no secret; the numbers of persons are masked on the way.</summary>
internal sealed class LogSettings
{
    /// <summary><c>Format</c>: <c>text</c>, or <c>json</c> for one object a line with the scopes run, unit and stage.</summary>
    public string Format { get; set; } = "text";

    /// <summary><c>Level</c>: <c>warning</c>, or <c>information</c> for what the program's own parts do as well.</summary>
    public string Level { get; set; } = "warning";

    /// <summary>Whether people read them.</summary>
    public bool IsText => Format == "text";

    /// <summary>What cannot be used of it, Chinese sentences.</summary>
    public IEnumerable<string> Problems() =>
    [
        .. Format is "text" or "json" ? [] : new[] { "设置 Logs:Format 只能是 text 或 json，请改正 settings.json 或环境变量。" },
        .. Level is "warning" or "information" ? [] : new[] { "设置 Logs:Level 只能是 warning 或 information，请改正 settings.json 或环境变量。" },
    ];

    /// <summary>Writes logs so.</summary>
    public ILoggingBuilder Apply(ILoggingBuilder logging)
    {
        logging.AddConsole(console =>
        {
            console.LogToStandardErrorThreshold = LogLevel.Trace;
            console.FormatterName = IsText ? ConsoleFormatterNames.Simple : ConsoleFormatterNames.Json;
        });
        logging.Services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            json.IncludeScopes = true;
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        });
        return logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Aggregator", Level == "information" ? LogLevel.Information : LogLevel.Warning);
    }
}
