using Aggregator.Core.Documents;

namespace Aggregator.Server.Web;

/// <summary>One choice above a table: a part of the address and what it may say.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Label">Its words.</param>
/// <param name="Chosen">What it says now; empty for all.</param>
/// <param name="Options">What it may say, with words.</param>
public sealed record FilterChoice(string Name, string Label, string Chosen, IReadOnlyList<(string Value, string Words)> Options)
{
    /// <summary>Reads the address; what is none of the options counts as all.</summary>
    public static FilterChoice Of(HttpRequest request, string name, string label, IReadOnlyList<(string Value, string Words)> options)
    {
        // What comes out of a roster is masked in an address as it is on the page.
        options = [.. options.Select(option => (PersonalData.Mask(option.Value), option.Words))];
        var asked = request.Query[name].FirstOrDefault() ?? "";
        return new FilterChoice(name, label, options.Any(option => option.Value == asked) ? asked : "", options);
    }

    /// <summary>Whether a value passes.</summary>
    public bool Lets(string? value) => Chosen.Length == 0 || (value is not null && PersonalData.Mask(value) == Chosen);
}
