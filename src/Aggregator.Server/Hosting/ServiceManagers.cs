using Microsoft.Extensions.Hosting.WindowsServices;

namespace Aggregator.Server.Hosting;

/// <summary>systemd and the Windows service manager: told when the program is ready, and listened to when it is to stop. Without effect where neither started it.</summary>
internal static class ServiceManagers
{
    /// <summary>The name of the Windows service; its entries in the event log bear it.</summary>
    public const string Name = "Aggregator";

    /// <summary>Adds both.</summary>
    public static IServiceCollection AddServiceManagers(this IServiceCollection services) => services.AddSystemd().AddWindowsService(options => options.ServiceName = Name);

    /// <summary>Where the service manager starts a program is no place for its data: paths count from the program's folder.</summary>
    public static void SettleFolder()
    {
        if (WindowsServiceHelpers.IsWindowsService())
        {
            Environment.CurrentDirectory = AppContext.BaseDirectory;
        }
    }
}
