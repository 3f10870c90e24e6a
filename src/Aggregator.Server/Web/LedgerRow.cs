using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Scoring;

namespace Aggregator.Server.Web;

/// <summary>What was written about one finding or one indicator of a unit.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Year">Report year.</param>
/// <param name="Item">The finding's fingerprint or the leaf's code.</param>
/// <param name="IsScore">Whether it is an indicator.</param>
/// <param name="Standing">What stands, in the order of the columns.</param>
/// <param name="History">Every change, the newest first.</param>
public sealed record LedgerRow(string Unit, string UnitName, int Year, string Item, bool IsScore, IReadOnlyList<ReviewEntry> Standing, IReadOnlyList<ReviewEntry> History)
{
    /// <summary>The finding, where the night still has it.</summary>
    public Finding? Finding { get; init; }

    /// <summary>The indicator, where the night still has it.</summary>
    public LeafScore? Leaf { get; init; }

    /// <summary>The day it was to be put right by is past and nobody says that it was.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>What stands of a field, or empty.</summary>
    public string Of(ReviewField field) => Standing.FirstOrDefault(entry => entry.Cell.Field == field)?.Value ?? "";

    /// <summary>Whether the night's score already has the points that stand.</summary>
    public bool IsCounted => Leaf is { } leaf && (leaf.Reviewed?.Document ?? "") == Of(ReviewField.Document)
        && (!decimal.TryParse(Of(ReviewField.Points), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) || leaf.Points == Math.Min(points, leaf.Max));

    /// <summary>Whether the night knew the points that stand, counted or not.</summary>
    public bool IsKnown { get; init; }
}
