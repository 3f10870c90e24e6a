namespace Aggregator.SampleCity.Faults.Early;

/// <summary>Reviews or suits do not add up by result.</summary>
internal sealed class StatsCaseSum : StatsFault
{
    protected override IReadOnlyList<string> Rows { get; } = ["reconsideration_cases", "reconsideration_upheld", "reconsideration_corrected", "litigation_cases", "litigation_upheld", "litigation_other"];
}
