namespace Aggregator.Core.Checking.Reviews;

/// <summary>Codes and Chinese names of what reviewers write.</summary>
public static class ReviewFields
{
    /// <summary>All: the workbook's columns in their order, then what is written on the site alone.</summary>
    public static IReadOnlyList<ReviewField> All { get; } = [ReviewField.Person, ReviewField.Due, ReviewField.Progress, ReviewField.Opinion, ReviewField.Points, ReviewField.Document, ReviewField.Remark, ReviewField.Objection];

    /// <summary>Those on a finding.</summary>
    public static IReadOnlyList<ReviewField> OfFindings { get; } = [.. All.Where(field => !field.IsOfScore())];

    /// <summary>The workbook's columns on the score of an indicator.</summary>
    public static IReadOnlyList<ReviewField> OfScores { get; } = [.. All.Where(field => field.IsOfScore() && field != ReviewField.Objection)];

    /// <summary>What 整改情况 may say.</summary>
    public static IReadOnlyList<string> ProgressWords { get; } = ["未整改", "整改中", "已整改", "已说明"];

    /// <summary>Whether it is on the score of an indicator; else on a finding.</summary>
    public static bool IsOfScore(this ReviewField field) => field is ReviewField.Points or ReviewField.Document or ReviewField.Remark or ReviewField.Objection;

    /// <summary>The code in the output files and in the store.</summary>
    public static string Code(this ReviewField field) => field switch
    {
        ReviewField.Person => "person",
        ReviewField.Due => "due",
        ReviewField.Progress => "progress",
        ReviewField.Opinion => "opinion",
        ReviewField.Points => "points",
        ReviewField.Document => "document",
        ReviewField.Remark => "remark",
        ReviewField.Objection => "objection",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>The name of its column.</summary>
    public static string ChineseName(this ReviewField field) => field switch
    {
        ReviewField.Person => "责任人",
        ReviewField.Due => "期限",
        ReviewField.Progress => "整改情况",
        ReviewField.Opinion or ReviewField.Remark => "复核意见",
        ReviewField.Points => "复核得分",
        ReviewField.Document => "文号",
        ReviewField.Objection => "异议",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>Most characters it may have, in UTF-16 units.</summary>
    public static int Longest(this ReviewField field) => field switch
    {
        ReviewField.Opinion or ReviewField.Remark or ReviewField.Objection => 1000,
        ReviewField.Document => 100,
        _ => 50,
    };

    /// <summary>The field of a code, or null for one that is none.</summary>
    public static ReviewField? Parse(string? code) => All.Where(field => field.Code() == code).Select(field => (ReviewField?)field).FirstOrDefault();
}
