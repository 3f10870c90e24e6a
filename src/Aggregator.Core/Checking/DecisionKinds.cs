namespace Aggregator.Core.Checking;

/// <summary>Codes and Chinese names of decisions.</summary>
public static class DecisionKinds
{
    /// <summary>All, in order.</summary>
    public static IReadOnlyList<DecisionKind> All { get; } = [DecisionKind.Confirmed, DecisionKind.Dismissed, DecisionKind.Explained, DecisionKind.Objected];

    /// <summary>The code in the output files and in the store.</summary>
    public static string Code(this DecisionKind kind) => kind switch
    {
        DecisionKind.Confirmed => "confirmed",
        DecisionKind.Dismissed => "dismissed",
        DecisionKind.Explained => "explained",
        DecisionKind.Objected => "objected",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The name for a reader.</summary>
    public static string ChineseName(this DecisionKind kind) => kind switch
    {
        DecisionKind.Confirmed => "属实",
        DecisionKind.Dismissed => "不成立",
        DecisionKind.Explained => "已说明",
        DecisionKind.Objected => "有异议",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Codes with names, for help and refusals: confirmed（属实）、dismissed（不成立）….</summary>
    public static string AllCodes => string.Join("、", All.Select(kind => $"{kind.Code()}（{kind.ChineseName()}）"));

    /// <summary>The kind of a code, or null for one that is none.</summary>
    public static DecisionKind? Parse(string? code) => All.Where(kind => kind.Code() == code).Select(kind => (DecisionKind?)kind).FirstOrDefault();
}
