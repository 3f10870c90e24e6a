namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Problems are named, and nothing is said of what is done about them.</summary>
internal sealed class MeasureMissing() : SectionFiveFault("MEASURE_MISSING")
{
    protected override IReadOnlyList<string> Problems(Scene scene) => scene.Random.Percent(50)
        ? ["一是" + OwnProblems.Problem(scene) + "二是" + OwnProblems.Problem(scene)]
        : ["（一）" + OwnProblems.Problem(scene), "（二）" + OwnProblems.Problem(scene), "（三）" + OwnProblems.Problem(scene)];
}
