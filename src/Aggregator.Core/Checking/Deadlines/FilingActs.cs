namespace Aggregator.Core.Checking.Deadlines;

/// <summary>Codes and Chinese names of the two acts.</summary>
public static class FilingActs
{
    /// <summary>Both, in the order they are done.</summary>
    public static IReadOnlyList<FilingAct> All { get; } = [FilingAct.Submit, FilingAct.Publish];

    /// <summary>The code in <c>calendar.json</c> and in output files.</summary>
    public static string Code(this FilingAct act) => act switch
    {
        FilingAct.Submit => "submit",
        FilingAct.Publish => "publish",
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    /// <summary>The name for a reader.</summary>
    public static string ChineseName(this FilingAct act) => act switch
    {
        FilingAct.Submit => "报送",
        FilingAct.Publish => "公布",
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };
}
