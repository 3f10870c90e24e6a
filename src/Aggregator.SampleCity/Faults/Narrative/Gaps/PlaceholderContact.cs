using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Gaps;

/// <summary>The line on where to ask was never filled in, or only in part.</summary>
internal sealed class PlaceholderContact : Fault
{
    public override Part Touches => Part.Head;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var (name, place) = (draft.UnitName, scene.Unit.Places[0]);
        var line = scene.Random.Pick([
            $"如有疑问，请与{name}联系（地址：XX路XX号，电话：XXXX-XXXXXXX）。",
            $"如有疑问，请与XXX联系（地址：{place}路，电话：0100-XXXXXXX）。",
            $"对本报告有疑问的，请联系{name}办公室（联系电话：________，地址：________）。",
            $"如有疑问，请与{name}联系（地址：{place}路××号，邮编：××××××，电话：××××××××）。",
            $"公众可就本报告向{name}□□□科询问，电话□□□□□□□。",
            $"如有疑问，请与{name}联系，联系人：***，电话：***********。",
        ]);
        var at = draft.Blocks.ToList().FindIndex(b => b is DraftBlock.Prose prose && prose.Text.Contains("联系（地址", StringComparison.Ordinal));
        scene.Note("contact", at < 0 ? null : ((DraftBlock.Prose)draft.Blocks[at]).Text, line);
        scene.Expect("PLACEHOLDER", "contact");
        return draft with { Blocks = [.. draft.Blocks.Take(Math.Max(at, 0)), new DraftBlock.Prose(line), .. draft.Blocks.Skip(at + 1)] };
    }
}
