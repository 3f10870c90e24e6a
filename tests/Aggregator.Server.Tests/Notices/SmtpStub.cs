using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Aggregator.Server.Tests.Notices;

/// <summary>A mail server of the test's own on loopback, as well-behaved as it is told to be.</summary>
internal sealed class SmtpStub : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public SmtpStub()
    {
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it took, as it came.</summary>
    public List<string> Mails { get; } = [];

    /// <summary>The answer to RCPT for an address; 250 for those not named.</summary>
    public Dictionary<string, string> Recipients { get; } = [];

    /// <summary>The answer at the end of the mail.</summary>
    public string AtEnd { get; set; } = "250 taken";

    /// <summary>Closes the line at this command.</summary>
    public string? ClosesAt { get; set; }

    /// <summary>Says nothing any more at this command.</summary>
    public string? SilentAt { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await SpeakAsync(client.GetStream());
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
        }
    }

    private async Task SpeakAsync(NetworkStream stream)
    {
        try
        {
            using var lines = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
            await SayAsync(stream, "220 stub");
            while (await lines.ReadLineAsync(_stop.Token) is { } line)
            {
                var command = line.Split(' ', ':')[0].ToUpperInvariant();
                if (command == ClosesAt)
                {
                    return;
                }

                if (command == SilentAt)
                {
                    await Task.Delay(Timeout.Infinite, _stop.Token);
                }

                switch (command)
                {
                    case "EHLO":
                        await SayAsync(stream, "250-stub\r\n250 8BITMIME");
                        break;
                    case "RCPT":
                        await SayAsync(stream, Recipients.FirstOrDefault(one => line.Contains(one.Key, StringComparison.Ordinal)).Value ?? "250 ok");
                        break;
                    case "DATA":
                        await SayAsync(stream, "354 go on");
                        await TakeAsync(lines);
                        await SayAsync(stream, AtEnd);
                        break;
                    case "QUIT":
                        await SayAsync(stream, "221 bye");
                        return;
                    default:
                        await SayAsync(stream, "250 ok");
                        break;
                }
            }
        }
        catch (IOException)
        {
        }
    }

    private async Task TakeAsync(StreamReader lines)
    {
        var mail = new StringBuilder();
        while (await lines.ReadLineAsync(_stop.Token) is { } line && line != ".")
        {
            mail.Append(line).Append('\n');
        }

        if (AtEnd.StartsWith('2'))
        {
            Mails.Add(mail.ToString());
        }
    }

    private async Task SayAsync(NetworkStream stream, string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), _stop.Token);
}
