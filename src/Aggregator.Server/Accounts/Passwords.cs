using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Aggregator.Server.Accounts;

/// <summary>Passwords, hashed by the framework: PBKDF2 with HMAC-SHA512 and a salt of 128 bits.</summary>
public sealed class Passwords : IDisposable
{
    /// <summary>OWASP's advice for PBKDF2 with SHA-512 (Password Storage Cheat Sheet).</summary>
    public const int Iterations = 210_000;

    // No letter that looks like another, no figure that something could take for the number of a person.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz";

    private const int Groups = 5;

    private readonly PasswordHasher<object> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    private readonly object _nobody = new();

    // Hashing is made to be slow: no more at once than there are processors, or pages would wait for the door.
    private readonly SemaphoreSlim _atOnce = new(Math.Max(1, Environment.ProcessorCount - 1));

    private readonly string _decoy;

    public Passwords() => _decoy = _hasher.HashPassword(_nobody, OneTime());

    /// <inheritdoc />
    public void Dispose() => _atOnce.Dispose();

    /// <summary>A password for once: 90 random bits in letters that can be read out.</summary>
    public static string OneTime() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    /// <summary>A fresh stamp.</summary>
    public static string Stamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The hash to keep.</summary>
    public async Task<string> HashAsync(string password, CancellationToken stop) => await TurnAsync(
        () => _hasher.HashPassword(_nobody, PasswordRules.Normal(password) ?? throw new ArgumentException("The password holds control characters.", nameof(password))), stop);

    /// <summary>Whether a password is right. Takes as long without a hash as with one.</summary>
    /// <param name="hash">The kept hash; null where the answer is no in any case.</param>
    /// <param name="password">What was typed.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>Whether it is right, and whether the hash should be made anew.</returns>
    public async Task<(bool IsRight, bool IsStale)> VerifyAsync(string? hash, string? password, CancellationToken stop)
    {
        var typed = password is { Length: <= PasswordRules.Most } ? PasswordRules.Normal(password) : null;
        var outcome = await TurnAsync(() => _hasher.VerifyHashedPassword(_nobody, hash ?? _decoy, typed ?? ""), stop);
        return (hash is not null && typed is not null && outcome != PasswordVerificationResult.Failed, outcome == PasswordVerificationResult.SuccessRehashNeeded);
    }

    private async Task<T> TurnAsync<T>(Func<T> work, CancellationToken stop)
    {
        await _atOnce.WaitAsync(stop);
        try
        {
            return await Task.Run(work, CancellationToken.None);
        }
        finally
        {
            _atOnce.Release();
        }
    }
}
