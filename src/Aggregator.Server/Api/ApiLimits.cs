using System.Threading.RateLimiting;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Api;

/// <summary>How often one account may ask: generous for a program that pages through everything, too little to wear the machine out.</summary>
internal sealed class ApiLimits : IAsyncDisposable
{
    /// <summary>Requests at once after a pause.</summary>
    public const int Burst = 300;

    /// <summary>Requests a second that are earned back.</summary>
    public const int PerSecond = 20;

    /// <summary>Changes at once after a pause; what is checked or handed in costs more than what is read.</summary>
    public const int ChangeBurst = 60;

    private const int ChangesPerTenSeconds = 10;

    private readonly PartitionedRateLimiter<(string Account, bool Changes)> _buckets = PartitionedRateLimiter.Create<(string Account, bool Changes), (string, bool)>(asker =>
        RateLimitPartition.GetTokenBucketLimiter(asker, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = asker.Changes ? ChangeBurst : Burst,
            TokensPerPeriod = asker.Changes ? ChangesPerTenSeconds : PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(asker.Changes ? 10 : 1),
            QueueLimit = 0,
        }));

    /// <summary>Takes a token, or refuses and says when to come again.</summary>
    public void Take(Person person, bool changes, HttpResponse response)
    {
        using var lease = _buckets.AttemptAcquire((person.Account, changes));
        if (!lease.IsAcquired)
        {
            response.Headers.RetryAfter = changes ? "10" : "1";
            throw new ApiRefusedException(StatusCodes.Status429TooManyRequests, $"这个账户请求过于频繁，请等{(changes ? "10" : "1")}秒再试；整份数据请下载data目录的文件，不必逐页取。");
        }
    }

    public ValueTask DisposeAsync() => _buckets.DisposeAsync();
}
