using System.Text;

namespace Aggregator.Data;

/// <summary>The views: the newest finished night for an office's own reports. One text for every database, under <c>sql/views</c>.</summary>
public static class StoreViews
{
    /// <summary>Names and statements, in ordinal order of the names; none names another.</summary>
    public static IReadOnlyList<(string Name, string Select)> All { get; } =
        [.. SqlScripts.In("views").Select(view => (view.Name, string.Join('\n', view.Text.Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal))).Trim()))];

    /// <summary>What makes them, for the end of a schema.</summary>
    internal static string Generate(StoreProvider provider)
    {
        var text = new StringBuilder();
        foreach (var (name, select) in All)
        {
            text.Append("\nCREATE VIEW ").Append(name).Append(" AS\n").Append(select).Append(";\n").Append(provider == StoreProvider.SqlServer ? "GO\n" : "");
        }

        return text.ToString();
    }
}
