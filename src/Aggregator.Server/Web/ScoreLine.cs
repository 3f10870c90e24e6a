using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Documents;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Texts;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Reading;

namespace Aggregator.Server.Web;

/// <summary>The points of an indicator with what was written on them up to now.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="Year">Report year.</param>
/// <param name="Leaf">The points of the last night.</param>
/// <param name="History">Every entry in the order it was made.</param>
/// <param name="Objections">The unit's objections with their answers.</param>
public sealed record ScoreLine(string Unit, int Year, LeafScore Leaf, IReadOnlyList<ReviewEntry> History, IReadOnlyList<ScoreObjection> Objections)
{
    /// <summary>The objection nobody has answered; null without one.</summary>
    public ScoreObjection? Open => Objections is [.., { Answer.Count: 0 } last] ? last : null;

    /// <summary>Whether points are missing that could be argued about: lost, or never given because nothing could be judged.</summary>
    public bool IsArguable => !IsMissing && (Leaf.Points < Leaf.Max || Leaf.State == "not-assessable");

    /// <summary>Whether there is no report at all: then no single indicator is to be argued about.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Its page.</summary>
    public string Address => AddressOf(Unit, Leaf.Code);

    /// <summary>The page of a unit's leaf.</summary>
    public static string AddressOf(string unit, string leaf) => $"/ledger/scores/{Uri.EscapeDataString(PersonalData.Mask(leaf))}/{string.Join('/', unit.Split('/').Select(Uri.EscapeDataString))}";

    /// <summary>A unit's own person may object to its own points, once at a time; the office notes an objection that came on paper by its decision.</summary>
    public bool MayObject(Person person) => person is { Role: Role.Unit, Unit: { } own } && own == Unit && IsArguable && Open is null;

    /// <summary>What would return the points where no finding says so; empty where findings do or nothing was lost.</summary>
    public string Remedy(CitySnapshot night) => IsMissing ? "报送能够采用的报告，下次处理时重新评分。"
        : Leaf.Findings.Count > 0 ? ""
        : LeafRemedy.Of(Leaf, SchemeOfNight.Of(night).Scheme.Leaves.FirstOrDefault(one => one.Code == Leaf.Code), ReadingBoard.Of(night).Accepted(Unit, night.Year)?.Report);

    /// <summary>Every line of a unit in the order of the scheme; none for one that is not in the ranking.</summary>
    /// <param name="night">The last night.</param>
    /// <param name="unit">Unit code.</param>
    /// <param name="written">Everything written about the unit, in its order.</param>
    public static IReadOnlyList<ScoreLine> Of(CitySnapshot night, string unit, IReadOnlyList<ReviewEntry> written)
    {
        ArgumentNullException.ThrowIfNull(night);
        var byLeaf = written.Where(entry => entry.Cell.Unit == unit && entry.Cell.Year == night.Year && entry.Cell.Field.IsOfScore()).ToLookup(entry => entry.Cell.Item, StringComparer.Ordinal);
        var ranked = night.Ranking.FirstOrDefault(one => one.Unit == unit);
        return [.. (ranked?.Leaves ?? []).Select(leaf =>
            new ScoreLine(unit, night.Year, leaf, [.. byLeaf[leaf.Code]], ScoreObjection.Of([.. byLeaf[leaf.Code]], night.Calendar.AnswerDays)) { IsMissing = ranked!.IsMissing })];
    }

    /// <summary>The lines of all units with an objection nobody has answered, the oldest first.</summary>
    public static IReadOnlyList<ScoreLine> Waiting(CitySnapshot night, IReadOnlyList<ReviewEntry> written) =>
        [.. written.Where(entry => entry.Cell.Field == ReviewField.Objection && entry.Cell.Year == night.Year).Select(entry => entry.Cell.Unit).Distinct(StringComparer.Ordinal)
            .SelectMany(unit => Of(night, unit, written)).Where(line => line.Open is not null).OrderBy(line => line.Open!.Entry.At)];
}
