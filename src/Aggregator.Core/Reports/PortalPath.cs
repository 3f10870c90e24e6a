namespace Aggregator.Core.Reports;

/// <summary>The path under which a night lists a file that was fetched from a web site: <c>网站采集/number/name</c>.</summary>
public static class PortalPath
{
    /// <summary>The folder of them all.</summary>
    public const string Folder = "网站采集";

    /// <summary>What a person is shown: the folder and the name, without the number that keeps files of one name apart. Null when it is no such path.</summary>
    internal static string? Shown(string path)
    {
        if (!path.StartsWith(Folder + "/", StringComparison.Ordinal) || path.IndexOf('/', Folder.Length + 1) is var slash && slash < 0)
        {
            return null;
        }

        var number = path.AsSpan(Folder.Length + 1, slash - Folder.Length - 1).TrimEnd('+');
        return number.Length >= 6 && !number.ContainsAnyExceptInRange('0', '9') ? $"{Folder}/{path[(slash + 1)..]}" : null;
    }
}
