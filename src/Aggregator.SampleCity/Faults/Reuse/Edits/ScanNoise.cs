using System.Text;

namespace Aggregator.SampleCity.Faults.Reuse.Edits;

/// <summary>Characters dropped and doubled, as a scan that was read by machine has them; digits are spared, so that no count changes.</summary>
internal sealed class ScanNoise : TextEdit
{
    public override string Name => "scan";

    protected override string Rewrite(string paragraph, Scene scene)
    {
        var text = new StringBuilder();
        var next = scene.Random.Between(6, 18);
        foreach (var (c, i) in paragraph.Select((c, i) => (c, i)))
        {
            if (i < next || !char.IsLetter(c))
            {
                text.Append(c);
                continue;
            }

            text.Append(c, scene.Random.Percent(50) ? 2 : 0);
            next = i + scene.Random.Between(12, 30);
        }

        return text.ToString();
    }
}
