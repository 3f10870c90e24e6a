using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Takes section five and two aspects of section one from another unit; the copier keeps its own figures.</summary>
internal static class CopiedSections
{
    private const int Management = 2;
    private const int Supervision = 4;

    /// <summary>The copier's text, each paragraph taken put through <paramref name="adapt"/>, and the key to it.</summary>
    public static ReportText Take(ReportText own, Scene scene, string edits, Func<string, string> adapt)
    {
        var source = scene.Source!;
        var problems = source.Text.Problems!.Select(adapt).ToList();
        var copied = own
            .WithAspect(Management, [.. source.Text.Aspects[Management].Select(adapt)])
            .WithAspect(Supervision, [.. source.Text.Aspects[Supervision].Select(adapt)]) with
        { Problems = problems };
        scene.Note("S1,S5", null, null);
        scene.ExpectOfPair("COPY_OTHER", "S5", source.Code);
        scene.Copy(new ReuseKey("peer", "section", edits, new ReuseReport(scene.Unit.Code, scene.Year), new ReuseReport(source.Code, source.Year),
        [
            Passage("S1", copied.Aspects[Management], source.Text.Aspects[Management]),
            Passage("S1", copied.Aspects[Supervision], source.Text.Aspects[Supervision]),
            Passage("S5", problems, source.Text.Problems!),
        ]));
        return copied;
    }

    private static CopiedPassage Passage(string section, IReadOnlyList<string> copy, IReadOnlyList<string> source)
    {
        var text = string.Concat(copy);
        return new CopiedPassage(section, text.Length, text, string.Concat(source));
    }
}
