namespace Aggregator.Core.Checking.Reviews;

/// <summary>The names of sheets, key columns and marks of the workbook reviewers write in: who writes it and who reads it must use the same.</summary>
public static class ReviewSheetWords
{
    /// <summary>The sheet with the findings.</summary>
    public const string Findings = "问题清单";

    /// <summary>The sheet with the points that were lost.</summary>
    public const string Deductions = "扣分说明";

    /// <summary>Key column of <see cref="Findings"/>: the fingerprint.</summary>
    public const string FindingKey = "问题编号";

    /// <summary>Key columns of <see cref="Deductions"/>: the unit's code and the leaf's.</summary>
    public static IReadOnlyList<string> DeductionKeys { get; } = ["单位代码", "指标代码"];

    /// <summary>
    /// Document property that says of which night the workbook is, its parts divided by <see cref="MarkDivider"/>: form of the mark, year, day,
    /// hash of what the night knew, version of the program, city. In one text, since programs take a text that looks like a number or a day for one.
    /// </summary>
    public const string Mark = "AggregatorNight";

    /// <summary>The form of the mark.</summary>
    public const string MarkForm = "night-1";

    /// <summary>Divides the parts of the mark; the city stands last and may hold it.</summary>
    public const char MarkDivider = '|';
}
