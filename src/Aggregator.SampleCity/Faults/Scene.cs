using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults;

/// <summary>One deviation of one report: what it may look at and draw from, and what it says it did.</summary>
internal sealed class Scene(Deviation deviation, SampleUnit unit, int year, IReadOnlyList<SampleUnit> city, SeededRandom random, Composer composer)
{
    private readonly List<ExpectedFinding> _findings = [];
    private readonly List<ReuseKey> _copies = [];
    private readonly HashSet<(string Rule, string Subject)> _explained = [];

    public Deviation Deviation => deviation;

    public SampleUnit Unit => unit;

    public int Year => year;

    /// <summary>All units of the city.</summary>
    public IReadOnlyList<SampleUnit> City => city;

    /// <summary>Random numbers of this deviation alone.</summary>
    public SeededRandom Random => random;

    /// <summary>Writes sentences in the unit's own words.</summary>
    public Composer Composer => composer;

    /// <summary>The tables the unit printed a year before, in a report that could be read; or null.</summary>
    public Sheet? SheetBefore { get; init; }

    /// <summary>The tables as the unit prints them, from the prose on; null before, and in the years without the form.</summary>
    public Sheet? SheetNow { get; set; }

    /// <summary>The prose the unit printed a year before, in a report that could be read; or null.</summary>
    public ReportText? TextBefore { get; init; }

    /// <summary>The report the unit handed in a year before, when it could be read; or null.</summary>
    public ReportDraft? DraftBefore { get; init; }

    /// <summary>The text it builds on; null when it builds on none.</summary>
    public SourceText? Source { get; init; }

    /// <summary>Where it was put: table/row/column, a section code, or what of the hand-in is concerned.</summary>
    public string Place { get; private set; } = "";

    /// <summary>What would stand there in an honest report; null when it cannot be said in a word.</summary>
    public string? True { get; private set; }

    /// <summary>What stands there now; null for something taken away.</summary>
    public string? Printed { get; private set; }

    /// <summary>What a correct checker reports because of it.</summary>
    public IReadOnlyList<ExpectedFinding> Findings => _findings;

    /// <summary>What was copied from whom.</summary>
    public IReadOnlyList<ReuseKey> Copies => _copies;

    /// <summary>Says where it was put and what it put there.</summary>
    public void Note(string place, string? @true, string? printed) => (Place, True, Printed) = (place, @true, printed);

    /// <summary>A finding a correct checker reports. Broken identities need not be said: they are recounted.</summary>
    public void Expect(string rule, string subject, params IReadOnlyList<ExpectedNumbers> numbers) =>
        _findings.Add(new ExpectedFinding(rule, unit.Code, year, subject, numbers));

    /// <summary>A finding of a pair, which may name either unit.</summary>
    public void ExpectOfPair(string rule, string subject, string otherUnit) =>
        _findings.Add(new ExpectedFinding(rule, unit.Code, year, subject, [], OrUnit: otherUnit));

    /// <summary>A finding that may be reported and need not be.</summary>
    public void Tolerate(string rule, string subject, params IReadOnlyList<ExpectedNumbers> numbers) =>
        _findings.Add(new ExpectedFinding(rule, unit.Code, year, subject, numbers, Tolerated: true));

    /// <summary>A finding of a pair that may be reported of either unit and need not be.</summary>
    public void TolerateOfPair(string rule, string subject, string otherUnit) =>
        _findings.Add(new ExpectedFinding(rule, unit.Code, year, subject, [], Tolerated: true, OrUnit: otherUnit));

    /// <summary>A broken identity that the report itself explains, so that it is no finding.</summary>
    public void Explain(string rule, string subject) => _explained.Add((rule, subject));

    /// <summary>Whether a broken identity is explained.</summary>
    public bool Explains(BrokenIdentity broken) => _explained.Contains((broken.Rule, broken.Subject));

    /// <summary>Passages taken from somewhere.</summary>
    public void Copy(ReuseKey copy) => _copies.Add(copy);
}
