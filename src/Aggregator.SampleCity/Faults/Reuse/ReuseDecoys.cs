namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Words in common that are no copying.</summary>
internal static class ReuseDecoys
{
    public static IReadOnlyList<Deviation> All { get; } =
    [
        new CustomaryOpening(),
        new CustomaryPledge(),
        new CustomaryClosing(),
        new CustomaryWelcome(),
        new CustomaryReception(),
        new MandatedExtra(),
        new LegalQuotation(),
        new SharedTitles(),
        new SharedProgramme(),
        new Breakdown(),
        new TableLikeList(),
        new NumberedPoints(),
        new TitleList(),
        new JointActivity(),
        new QuotedBureau(),
        new StandingSentences(),
    ];
}
