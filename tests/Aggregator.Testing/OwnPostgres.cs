using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Aggregator.Testing;

/// <summary>A PostgreSQL server of a test's own on loopback, in a folder of its own, which the test may restart; gone when disposed.</summary>
public sealed class OwnPostgres : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-pg-").FullName;
    private readonly string _programs;
    private readonly int _port = FreePort();

    private OwnPostgres(string programs) => _programs = programs;

    /// <summary>Connects to its one database.</summary>
    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=aggregator;Database=postgres");

    /// <summary>Starts one with the system's newest programs, or the test shows as skipped.</summary>
    public static async Task<OwnPostgres> StartAsync()
    {
        var server = new OwnPostgres(Needs.Programs("/usr/lib/postgresql", "bin/pg_ctl", "postgresql"));
        if (Environment.IsPrivilegedProcess)
        {
            // It refuses to run as root.
            await server.RunAsync("chown", "-R", "postgres", server._folder);
        }

        await server.DoAsync("initdb", "-D", "data", "-A", "trust", "-U", "aggregator", "-E", "UTF8", "--locale=C.UTF-8");
        await server.DoAsync("pg_ctl", "-D", "data", "-w", "-l", "log", "-o", string.Create(CultureInfo.InvariantCulture, $"-p {server._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={server._folder} -c fsync=off"), "start");
        return server;
    }

    /// <summary>Stops it as a power cut does, and starts it again.</summary>
    public Task RestartAsync() => DoAsync("pg_ctl", "-D", "data", "-w", "-l", "log", "-m", "immediate", "restart");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await DoAsync("pg_ctl", "-D", "data", "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A port on loopback that nobody listens on at this moment.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Task DoAsync(string program, params string[] args)
    {
        string[] plain = [Path.Combine(_programs, program), .. args];
        return Environment.IsPrivilegedProcess ? RunAsync("setpriv", ["--reuid", "postgres", "--regid", "postgres", "--clear-groups", .. plain]) : RunAsync(plain[0], plain[1..]);
    }

    // Its output goes nowhere: the server it starts would hold a pipe open.
    private async Task RunAsync(string program, params string[] args)
    {
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" >>said 2>&1", program, .. args]) { WorkingDirectory = _folder };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.AreEqual(0, process.ExitCode, $"{program} {string.Join(' ', args)}");
    }
}
