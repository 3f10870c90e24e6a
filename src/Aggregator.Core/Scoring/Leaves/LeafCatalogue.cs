namespace Aggregator.Core.Scoring.Leaves;

/// <summary>The leaves a scheme may use, each with its points in the default scheme and the function that judges it.</summary>
internal static class LeafCatalogue
{
    private static readonly Dictionary<string, (decimal Points, Func<LeafInput, LeafMark> Judge)> Leaves = new(StringComparer.Ordinal)
    {
        ["A11"] = (8, TimelinessLeaves.HandedIn),
        ["A21"] = (10, TimelinessLeaves.Published),
        ["A22"] = (2, TimelinessLeaves.Reachable),
        ["B11"] = (6, CompletenessLeaves.Sections),
        ["B12"] = (2, CompletenessLeaves.Frame),
        ["B21"] = (2, input => CompletenessLeaves.Table(input, "T1", 2)),
        ["B22"] = (4, input => CompletenessLeaves.Table(input, "T2", 4)),
        ["B23"] = (2, input => CompletenessLeaves.Table(input, "T3", 2)),
        ["B31"] = (3, CompletenessLeaves.Aspects),
        ["B32"] = (1, CompletenessLeaves.Fee),
        ["C11"] = (12, AccuracyLeaves.Identities),
        ["C21"] = (5, AccuracyLeaves.OverTheYears),
        ["C31"] = (5, AccuracyLeaves.TextAndTables),
        ["C41"] = (3, AccuracyLeaves.FillingIn),
        ["D11"] = (5, QualityLeaves.OwnPast),
        ["D21"] = (4, QualityLeaves.Peers),
        ["D31"] = (3, QualityLeaves.Problems),
        ["D32"] = (2, QualityLeaves.Measures),
        ["D33"] = (1, QualityLeaves.FollowUp),
        ["E11"] = (5, HandlingLeaves.AnsweredInTime),
        ["E21"] = (4, HandlingLeaves.ReviewsCorrected),
        ["E31"] = (4, HandlingLeaves.SuitsLost),
        ["E41"] = (2, HandlingLeaves.CarriedOver),
        ["F11"] = (3, ComplianceLeaves.PersonalData),
        ["F21"] = (2, ComplianceLeaves.Wording),
    };

    // What the uniform form asks for: six sections, five aspects, three tables, and the rates and identities read from these.
    private static readonly string[] OfTheForm = ["B11", "B21", "B22", "B23", "B31", "C11", "C21", "E21", "E31", "E41"];

    public static bool Knows(string code) => Leaves.ContainsKey(code);

    /// <summary>Judges a leaf and brings its points to the scheme's scale, two decimals.</summary>
    public static LeafMark Judge(SchemeLeaf leaf, LeafInput input)
    {
        if (!input.HasUniformForm && OfTheForm.Contains(leaf.Code))
        {
            return LeafMark.NotApplicable("报告年度尚无统一格式的六个部分和三张表，不计入。");
        }

        var (points, judge) = Leaves[leaf.Code];
        var mark = judge(input);
        if (leaf.Points == points)
        {
            return mark;
        }

        var scale = leaf.Points / points;
        return mark with
        {
            Points = mark.Points is { } given ? Math.Round(given * scale, 2, MidpointRounding.AwayFromZero) : null,
            Doubt = mark.Doubt * scale,
        };
    }
}
