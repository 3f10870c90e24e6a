namespace Aggregator.Server.Web;

/// <summary>The choices above a table and its search in one form, so that none loses the other.</summary>
/// <param name="Layout">The table.</param>
/// <param name="Choices">The choices.</param>
public sealed record FilterView(Tables.TableLayout Layout, IReadOnlyList<FilterChoice> Choices)
{
    /// <summary>The other parts of the address.</summary>
    public IEnumerable<(string Name, string Value)> Others => Layout.Others.Where(other => Choices.All(choice => choice.Name != other.Name));

    /// <summary>Whether anything is chosen or searched for.</summary>
    public bool IsOn => Layout.Filter.Length > 0 || Choices.Any(choice => choice.Chosen.Length > 0);
}
