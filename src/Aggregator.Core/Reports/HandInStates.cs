namespace Aggregator.Core.Reports;

/// <summary>Codes and Chinese names of <see cref="HandInState"/>.</summary>
public static class HandInStates
{
    /// <summary>The code in the store.</summary>
    public static string Code(this HandInState state) => state switch
    {
        HandInState.Kept => "kept",
        HandInState.Opened => "opened",
        HandInState.Refused => "refused",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The name for a reader.</summary>
    public static string ChineseName(this HandInState state) => state switch
    {
        HandInState.Kept => "已收下",
        HandInState.Opened => "压缩包，已展开",
        HandInState.Refused => "未收下",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The state of a code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static HandInState Parse(string code) => code switch
    {
        "kept" => HandInState.Kept,
        "opened" => HandInState.Opened,
        "refused" => HandInState.Refused,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };
}
