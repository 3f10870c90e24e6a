using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Aggregator.Testing;

/// <summary>The built program in a process of its own, as an office starts it. It is killed with the test.</summary>
public sealed class RunningVerb : IDisposable
{
    /// <summary>What a slow machine may take; a test that waits this long has failed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Process _process;
    private readonly Lock _lock = new();
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _error = new();

    private RunningVerb(Process process) => _process = process;

    public string Out => Locked(_out);

    public string Error => Locked(_error);

    public bool HasEnded => _process.HasExited;

    /// <summary>Starts a verb.</summary>
    public static RunningVerb Start(params string[] args) => StartIn(AppContext.BaseDirectory, args);

    /// <summary>Starts a verb in a working directory.</summary>
    public static RunningVerb StartIn(string folder, params string[] args) => StartIn(folder, new Dictionary<string, string>(), args);

    /// <summary>Starts a verb in a working directory, with more environment variables.</summary>
    public static RunningVerb StartIn(string folder, IReadOnlyDictionary<string, string> variables, params string[] args)
    {
        var start = new ProcessStartInfo(Host)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var arg in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "aggregator.dll"), .. args])
        {
            start.ArgumentList.Add(arg);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var verb = new RunningVerb(new Process { StartInfo = start });
        verb._process.OutputDataReceived += (_, e) => verb.Add(verb._out, e.Data);
        verb._process.ErrorDataReceived += (_, e) => verb.Add(verb._error, e.Data);
        verb._process.Start();
        verb._process.BeginOutputReadLine();
        verb._process.BeginErrorReadLine();
        return verb;
    }

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<VerbEnd> RunAsync(params string[] args)
    {
        using var verb = Start(args);
        return await verb.EndAsync();
    }

    /// <summary>Waits until something holds of this process, or until it has ended; says whether it holds.</summary>
    public async Task<bool> UntilAsync(Func<RunningVerb, bool> holds)
    {
        var since = Stopwatch.StartNew();
        while (!holds(this))
        {
            if (_process.HasExited)
            {
                return holds(this);
            }

            Assert.IsLessThan(Patience, since.Elapsed, "Waited too long.\n" + Out + Error);
            await Task.Delay(10);
        }

        return true;
    }

    /// <summary>Waits for a line of standard output that begins so, and gives its rest.</summary>
    public async Task<string> LineAsync(string beginning)
    {
        Assert.IsTrue(await UntilAsync(verb => verb.Rest(beginning) is not null), $"No line “{beginning}”.\n{Out}{Error}");
        return Rest(beginning)!;
    }

    /// <summary>What <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>What Ctrl-C does.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        Assert.AreEqual(0, kill.ExitCode);
    }

    public async Task<VerbEnd> EndAsync()
    {
        using var late = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail("The program did not end.\n" + Out + Error);
        }

        return new VerbEnd(_process.ExitCode, Out, Error);
    }

    public void Dispose()
    {
        try
        {
            _process.Kill();
            _process.WaitForExit();
        }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }

        _process.Dispose();
    }

    private static string Host => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet"
        ? path
        : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private string? Rest(string beginning) =>
        Out.Split('\n').FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal)) is { } line ? line[beginning.Length..] : null;

    private void Add(StringBuilder to, string? line)
    {
        if (line is not null)
        {
            lock (_lock)
            {
                to.Append(line).Append('\n');
            }
        }
    }

    private string Locked(StringBuilder text)
    {
        lock (_lock)
        {
            return text.ToString();
        }
    }
}
