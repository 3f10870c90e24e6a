namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>The heading of section five with nothing below it.</summary>
internal sealed class ProblemsBlank() : SectionFiveFault("PROBLEM_EMPTY", "MEASURE_MISSING", "SECTION_MISSING")
{
    protected override IReadOnlyList<string> Problems(Scene scene) => [];
}
