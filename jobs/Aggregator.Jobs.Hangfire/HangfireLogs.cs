using Hangfire.AspNetCore;
using Hangfire.Logging;
using Microsoft.Extensions.Logging;

namespace Aggregator.Jobs.OnHangfire;

/// <summary>Where Hangfire logs to. It has one place for the whole process.</summary>
internal static class HangfireLogs
{
    public static void Use(ILoggerFactory logs) => LogProvider.SetCurrentLogProvider(new AspNetCoreLogProvider(logs));

    /// <summary>Before the application's logs are closed: what Hangfire makes afterwards is silent.</summary>
    public static void Forget() => LogProvider.SetCurrentLogProvider(null);
}
