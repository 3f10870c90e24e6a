namespace Aggregator.SampleCity.Grading;

/// <summary>How well one kind of seeded fault was found.</summary>
/// <param name="Kind">The kind's name in the key.</param>
/// <param name="Seeded">Faults of this kind.</param>
/// <param name="FullyFound">Faults that expect a finding and whose expected findings were all reported.</param>
/// <param name="Expected">Findings a correct checker reports because of them; 0 for a fault that only hides things.</param>
/// <param name="Found">Those of them that were reported.</param>
/// <param name="Reported">Findings of the rules concerned in the reports of this kind, tolerated ones apart.</param>
/// <param name="Right">Those of them that are right, for this fault or another of the same report.</param>
/// <param name="Rules">The rules concerned, by id.</param>
public sealed record KindMark(string Kind, int Seeded, int FullyFound, int Expected, int Found, int Reported, int Right, IReadOnlyList<string> Rules)
{
    /// <summary>Right of reported; with nothing reported 1 when nothing was expected, else 0.</summary>
    public double Precision => Shares.Precision(Expected, Reported, Right);

    /// <summary>Found of expected; 1 when nothing was.</summary>
    public double Recall => Shares.Recall(Expected, Found);
}
