namespace Aggregator.Server.Web.Access;

/// <summary>Where to go after signing in: never to another site.</summary>
public static class LocalAddress
{
    private const int Longest = 2000;

    /// <summary>The address when it is one of this site and not the door itself, else the front page.</summary>
    public static string OrFront(string? back) => IsLocal(back) ? back! : "/";

    // A browser takes a backslash for a slash and drops tabs and line breaks; so whatever is not plain is not followed.
    private static bool IsLocal(string? back) =>
        back is { Length: > 0 and <= Longest } && back[0] == '/'
        && !back.StartsWith("//", StringComparison.Ordinal)
        && !back.Contains('\\', StringComparison.Ordinal)
        && !back.AsSpan().ContainsAnyInRange('\0', '\x20') && !back.AsSpan().ContainsAnyInRange('\x7f', '\x9f')
        && !back.StartsWith("/sign", StringComparison.OrdinalIgnoreCase);
}
