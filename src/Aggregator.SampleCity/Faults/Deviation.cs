using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults;

/// <summary>
/// Something done to a plain honest report on purpose: a fault, or a decoy that only looks like one. Stateless; the hooks are called in
/// the order in which a report comes about, and say in the scene what they did.
/// </summary>
internal abstract class Deviation
{
    /// <summary>Its name in the key.</summary>
    public string Kind => GetType().Name;

    /// <summary>What it takes hold of.</summary>
    public abstract Part Touches { get; }

    /// <summary>First report year it can be put into.</summary>
    public virtual int FromYear => 2021;

    /// <summary>Last report year it can be put into.</summary>
    public virtual int ToYear => int.MaxValue;

    /// <summary>Whether it shows in the city's last year only, which is the one a night rolls up and ranks.</summary>
    public virtual bool OnlyLastYear => false;

    /// <summary>Whether it may be put into the reports of the government's own line and of vertical units, which nobody ranks.</summary>
    public virtual bool ReachesUnranked => false;

    /// <summary>Whose text it builds on.</summary>
    public virtual SourceKind Source => SourceKind.None;

    /// <summary>Whether the report is delivered at all.</summary>
    public virtual bool IsDelivered => true;

    /// <summary>Whether it can be put into this unit's report; <paramref name="hasYearBefore"/> when the city holds the unit's report of the year before.</summary>
    public virtual bool Suits(SampleUnit unit, int year, bool hasYearBefore) => true;

    /// <summary>What the office has granted the unit because of it, as <c>calendar.json</c> says; null for nothing.</summary>
    public virtual Grant? Grants(SampleUnit unit, int year) => null;

    /// <summary>The format of the file.</summary>
    public virtual SampleFormat FormatFor(SampleFormat usual) => usual;

    /// <summary>The days it bears and came in on.</summary>
    public virtual DeliveryDates OnDates(DeliveryDates dates, Scene scene) => dates;

    /// <summary>The tables as printed; the prose is composed from what this leaves.</summary>
    public virtual Sheet OnTables(Sheet sheet, Scene scene) => sheet;

    /// <summary>The prose.</summary>
    public virtual ReportText OnProse(ReportText text, Scene scene) => text;

    /// <summary>The report as a whole: title, headings, tables, sign-off.</summary>
    public virtual ReportDraft OnDraft(ReportDraft draft, Scene scene) => draft;

    /// <summary>The finished file.</summary>
    public virtual byte[] OnFile(byte[] bytes, Scene scene) => bytes;

    /// <summary>How the file came in, its name and what becomes of it.</summary>
    public virtual HandIn OnHandIn(HandIn hand, Scene scene) => hand;

    /// <summary>Files that come in besides the report.</summary>
    public virtual IEnumerable<ExtraFile> Extras(WrittenReport report, Scene scene) => [];
}
