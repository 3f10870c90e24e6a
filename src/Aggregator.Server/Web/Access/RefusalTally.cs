using System.Globalization;

namespace Aggregator.Server.Web.Access;

/// <summary>
/// What was refused, for the log: one entry for each person or network, kind of refusal and minute, with how often, so that whoever is refused cannot
/// fill the log. It is written when the minute is over; a process that is killed loses that minute's.
/// </summary>
/// <param name="clock">Tells the minutes.</param>
/// <param name="services">Where the log is, if there is one.</param>
/// <param name="log">For a log that cannot be written.</param>
public sealed class RefusalTally(TimeProvider clock, IServiceProvider services, ILogger<RefusalTally> log) : BackgroundService
{
    /// <summary>Entries of one minute; what is beyond is counted in one more.</summary>
    public const int Most = 200;

    private const string Others = "（其他）";

    private const int LongestSubject = 150;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _turn = new();

    private readonly Dictionary<(long Minute, string Who, string Network, string Action), Tally> _tallies = [];

    /// <summary>Counts a request that was refused.</summary>
    public void Count(HttpContext context, string action)
    {
        ArgumentNullException.ThrowIfNull(context);
        Count(context.Person(), action, context.Request.Method + " " + context.Request.Path.Value, ClientNetwork.Of(context.Connection.RemoteIpAddress));
    }

    /// <summary>Counts a refusal.</summary>
    /// <param name="who">Who was refused; <see cref="Person.Nobody"/> where it is not known.</param>
    /// <param name="action">A code of <see cref="AuditActions"/>.</param>
    /// <param name="subject">What for; of several in a minute the first is kept.</param>
    /// <param name="network">Where it came from.</param>
    public void Count(Person who, string action, string subject, string network)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(subject);
        SiteMeter.Refused(action);
        var minute = clock.GetUtcNow().Ticks / Minute.Ticks;
        lock (_turn)
        {
            var key = (minute, who.Account, network, action);
            if (!_tallies.TryGetValue(key, out var tally))
            {
                if (_tallies.Count >= Most)
                {
                    (who, subject, network) = (Person.Nobody, Others, Others);
                    key = (minute, "", Others, action);
                }

                if (!_tallies.TryGetValue(key, out tally))
                {
                    _tallies[key] = tally = new Tally(who, subject.Length <= LongestSubject ? subject : subject[..LongestSubject]);
                }
            }

            tally.Count++;
        }
    }

    /// <summary>Writes the minutes that are over; on the way out the one that runs as well.</summary>
    public async Task WriteAsync(bool isEnd, CancellationToken stop)
    {
        if (services.GetService<IAuditLog>() is not { } audit)
        {
            return;
        }

        foreach (var (key, tally) in Take(isEnd))
        {
            var detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["count"] = tally.Count.ToString(CultureInfo.InvariantCulture), ["from"] = key.Network };
            await audit.WriteAsync(tally.Who, key.Action, tally.Subject, detail, stop);
        }
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryWriteAsync(isEnd: true, CancellationToken.None);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Minute, clock, stoppingToken);
                await TryWriteAsync(isEnd: false, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left is written at the end.
        }
    }

    private async Task TryWriteAsync(bool isEnd, CancellationToken stop)
    {
        try
        {
            await WriteAsync(isEnd, stop);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            log.LogError(broken, "Refusals could not be written to the log.");
        }
    }

    private List<((long Minute, string Who, string Network, string Action) Key, Tally Tally)> Take(bool isEnd)
    {
        var now = clock.GetUtcNow().Ticks / Minute.Ticks;
        lock (_turn)
        {
            var over = _tallies.Where(one => isEnd || one.Key.Minute != now).OrderBy(one => one.Key.Minute).ThenBy(one => one.Key.Who, StringComparer.Ordinal)
                .ThenBy(one => one.Key.Network, StringComparer.Ordinal).ThenBy(one => one.Key.Action, StringComparer.Ordinal).Select(one => (one.Key, one.Value)).ToList();
            foreach (var (key, _) in over)
            {
                _tallies.Remove(key);
            }

            return over;
        }
    }

    private sealed class Tally(Person who, string subject)
    {
        public Person Who { get; } = who;

        public string Subject { get; } = subject;

        public int Count { get; set; }
    }
}
