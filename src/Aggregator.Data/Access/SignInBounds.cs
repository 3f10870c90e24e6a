namespace Aggregator.Data.Access;

/// <summary>How often a password may be tried for one account.</summary>
/// <param name="MostWrong">Wrong ones in a row that lock the account for one network.</param>
/// <param name="LockedFor">How long that lasts.</param>
/// <param name="Burst">Attempts at once from all networks together that nobody signed in from.</param>
/// <param name="Every">What is used of that allowance comes back one by one, so often.</param>
/// <param name="KnownFor">For how long a network is one that somebody signed in from.</param>
public sealed record SignInBounds(int MostWrong, TimeSpan LockedFor, int Burst, TimeSpan Every, TimeSpan KnownFor);
