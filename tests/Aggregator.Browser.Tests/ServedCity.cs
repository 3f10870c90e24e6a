namespace Aggregator.Browser.Tests;

/// <summary>The program as an office starts it first: an empty folder, the sample city, its night, the page.</summary>
internal sealed class ServedCity : IDisposable
{
    private readonly TempFolder _folder = new();

    private ServedCity() => Verb = RunningVerb.Start("serve", "--data", _folder.Path, "--urls", "http://127.0.0.1:0");

    /// <summary>The process.</summary>
    public RunningVerb Verb { get; }

    /// <summary>Address without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The administrator's one-time password, as the console showed it.</summary>
    public string FirstPassword { get; private set; } = "";

    /// <summary>The data folder.</summary>
    public string Folder => _folder.Path;

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<ServedCity> StartAsync()
    {
        var city = new ServedCity();
        city.FirstPassword = (await city.Verb.LineAsync("首个管理账户 admin，一次性密码：")).Trim();
        city.Address = (await city.Verb.LineAsync("就绪：")).TrimEnd('/');
        return city;
    }

    public void Dispose()
    {
        Verb.Dispose();
        _folder.Dispose();
    }
}
