namespace Aggregator.Core.Reuse;

/// <summary>Anchors that follow each other in both texts.</summary>
/// <param name="Anchors">In order of place.</param>
/// <param name="Bits">What they say together, less what the gaps and shifts between them cost.</param>
internal sealed record Chain(Anchor[] Anchors, float Bits)
{
    public int A => Anchors[0].A;

    public int B => Anchors[0].B;

    public int EndA => Anchors[^1].EndA;

    public int EndB => Anchors[^1].EndB;
}
