namespace Aggregator.Core.Reports;

/// <summary>Codes of figure states.</summary>
public static class FigureStates
{
    /// <summary>The code in the output files and in the store.</summary>
    public static string Code(this FigureState state) => state switch
    {
        FigureState.Value => "value",
        FigureState.Blank => "blank",
        FigureState.NotApplicable => "na",
        FigureState.Masked => "masked",
        FigureState.Text => "text",
        FigureState.Missing => "missing",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
