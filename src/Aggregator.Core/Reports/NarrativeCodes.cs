namespace Aggregator.Core.Reports;

/// <summary>Codes of the narrative's figures in the output files.</summary>
public static class NarrativeCodes
{
    /// <summary>Table code of figures that speak of the report year: the only ones rules, roll-up and scoring may take for it.</summary>
    public const string ThisYear = "narrative";

    /// <summary>Table code of figures the text itself gives to another year (去年, 2021年): kept to be shown, never counted.</summary>
    public const string OtherYear = "narrative_other_year";

    /// <summary>Whether the figure stands in the running text and not in a table.</summary>
    public static bool IsNarrative(this Figure figure) => figure.Table is ThisYear or OtherYear;

    /// <summary><c>about</c>, <c>more_than</c>, <c>less_than</c>.</summary>
    public static string Code(this FigureQualifier qualifier) => qualifier switch
    {
        FigureQualifier.About => "about",
        FigureQualifier.MoreThan => "more_than",
        FigureQualifier.LessThan => "less_than",
        _ => throw new ArgumentOutOfRangeException(nameof(qualifier)),
    };

    /// <summary><c>stated</c>, <c>zero_in_words</c>, <c>derived_in_words</c>.</summary>
    public static string Code(this FigureSaying saying) => saying switch
    {
        FigureSaying.Stated => "stated",
        FigureSaying.ZeroInWords => "zero_in_words",
        FigureSaying.DerivedInWords => "derived_in_words",
        _ => throw new ArgumentOutOfRangeException(nameof(saying)),
    };
}
