using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Points that all begin and run alike.</summary>
internal sealed class NumberedPoints : ReuseDecoy
{
    public override Part Touches => Part.Supervision;

    public override IReadOnlyList<string> Tempts => ["COPY_OTHER", "COPY_SELF"];

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        string[] counted = ["一是", "二是", "三是", "四是", "五是"];
        var words = string.Concat(counted.Take(scene.Random.Between(3, 5)).Select(point => scene.Composer.Fresh(
            point + "进一步压实责任，明确{mgr}负责{item}，做到有人管、有人审",
            point + "进一步压实责任，明确{mgr}盯住{paper}，做到有人管、有人审",
            point + "进一步压实责任，明确{mgr}{how}看护{channel}，做到有人管、有人审")));
        scene.Note("S1", null, words);
        return text.WithSentence(4, words);
    }
}
