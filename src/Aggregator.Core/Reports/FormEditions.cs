namespace Aggregator.Core.Reports;

/// <summary>The codes of form editions, and which edition is in force for a report year.</summary>
public static class FormEditions
{
    /// <summary>The code in output files.</summary>
    public static string Code(this FormEdition edition) => edition switch
    {
        FormEdition.Form2021 => "2021",
        FormEdition.Form2019 => "2019",
        FormEdition.Statistics2014 => "stats2014",
        FormEdition.Outline2008 => "outline2008",
        FormEdition.Summary => "summary",
        FormEdition.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(edition)),
    };

    /// <summary>The edition in force for <paramref name="reportYear"/>; before 2019 the outline, with or without the statistics table.</summary>
    public static FormEdition InForce(int reportYear) => reportYear switch
    {
        >= 2021 => FormEdition.Form2021,
        >= 2019 => FormEdition.Form2019,
        _ => FormEdition.Outline2008,
    };
}
