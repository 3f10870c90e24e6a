namespace Aggregator.Intake.Portals;

/// <summary>Addresses that may be asked for at all, before any name is resolved.</summary>
public static class PortalAddress
{
    /// <summary>Longest address, in characters.</summary>
    public const int Longest = 1000;

    /// <summary>The address without its fragment; null when it is none of the web, too long, or holds a name or password.</summary>
    public static Uri? Parse(string? text, Uri? from = null)
    {
        if (text is null || text.Length > Longest || !(from is null ? Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url) : Uri.TryCreate(from, text.Trim(), out url)))
        {
            return null;
        }

        return (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.UserInfo.Length == 0 && url.Host.Length > 0 && url.AbsoluteUri.Length <= Longest
            ? url.Fragment.Length == 0 ? url : new Uri(url.GetLeftPart(UriPartial.Query))
            : null;
    }
}
