namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Words in common that are no copying.</summary>
internal abstract class ReuseDecoy : Decoy
{
    public override IReadOnlyList<string> Tempts => ["COPY_OTHER"];
}
