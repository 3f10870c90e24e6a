namespace Aggregator.Core.Reports;

/// <summary>Where a file handed in over the web stands among the files of the inbox: <c>网上报送/000001/name</c>. The number keeps paths apart; persons know the file by the name they gave it.</summary>
public static class HandInPath
{
    /// <summary>The folder of them all.</summary>
    public const string Folder = "网上报送";

    /// <summary>Whether a path is that of such a file.</summary>
    public static bool Is(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith(Folder + "/", StringComparison.Ordinal);
    }

    /// <summary>What a person is shown of a path: of a hand-in the name it was handed in under, of a file of a web site that and where it is from, of a file of the inbox the whole path.</summary>
    public static string Shown(string path)
    {
        if (PortalPath.Shown(path) is { } fetched)
        {
            return fetched;
        }

        if (!Is(path) || path.IndexOf('/', Folder.Length + 1) is var slash && slash < 0)
        {
            return path;
        }

        var number = path.AsSpan(Folder.Length + 1, slash - Folder.Length - 1).TrimEnd('+');
        return number.Length >= 6 && !number.ContainsAnyExceptInRange('0', '9') ? path[(slash + 1)..] : path;
    }
}
