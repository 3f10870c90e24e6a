using System.Text;

namespace Aggregator.Data.Model;

/// <summary>Names in the database: <c>RunRequest</c> is <c>run_request</c>.</summary>
internal static class SnakeCase
{
    /// <summary>Lower case, an underscore before each inner capital.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
