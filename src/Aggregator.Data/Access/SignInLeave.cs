namespace Aggregator.Data.Access;

/// <summary>Whether a password may be tried.</summary>
public enum SignInLeave
{
    /// <summary>It may.</summary>
    Given,

    /// <summary>There is no such account.</summary>
    Unknown,

    /// <summary>Too many wrong ones from this network; other networks may.</summary>
    Locked,

    /// <summary>Too many from networks nobody signed in from; networks somebody did sign in from may.</summary>
    Slowed,
}
