namespace Aggregator.SampleCity.Keys;

/// <summary>The city as a whole: <c>answers/city.json</c>.</summary>
/// <remarks>
/// Seeded: Kinds of faults and decoys put into a report at least once, in the catalogue's order.
/// NotSeeded: Kinds that found no place: the city is too small for them or has none of their years.
/// </remarks>
internal sealed record CityKey(
    string City, int Units, int Years, int LastYear, long Seed, IReadOnlyList<string>? Seeded = null, IReadOnlyList<string>? NotSeeded = null);

/// <summary>One unit: an element of <c>answers/units.json</c>.</summary>
/// <remarks>
/// FormerName: The name its reports bear up to and with the year FormerUntil; null when it was never renamed.
/// ValidFrom, ValidTo: First and last day it exists; null for always.
/// Predecessors: Codes of the units it was formed from.
/// </remarks>
internal sealed record UnitKey(
    string Code, string Name, string Kind, string? Parent, string? IncludedIn, bool RolledUp, string? FormerName = null, int? FormerUntil = null,
    string? ValidFrom = null, string? ValidTo = null, IReadOnlyList<string>? Predecessors = null);

/// <summary>One file: an element of <c>answers/submissions.json</c>.</summary>
/// <remarks>
/// DaysLate: Days past the deadline by hand-in, else publication, else document date; null when nobody can tell.
/// LocalDaysLate: Days past the office's own earlier day by the same date; null where there is none.
/// </remarks>
internal sealed record SubmissionKey(
    string File, string? Unit, int? Year, string Format, string? Form, string Status, string? ReceivedAt, string? Published, string? DocumentDate, string? Deadline, int? DaysLate,
    int? LocalDaysLate = null);

/// <summary>What one file prints in its tables: an element of <c>answers/cells.json</c>.</summary>
/// <remarks>
/// Form: The form of its table 1, <c>2021</c> or <c>2019</c>; before them <c>stats2014</c> or <c>outline2008</c>.
/// Tables: Table (T1, T2, T3; <c>stats2014</c>; <c>appendix</c>), then row, then one entry per column of that row: a number, or the state <c>blank</c>, <c>na</c>, <c>text</c>, <c>missing</c>.
/// </remarks>
internal sealed record CellsKey(string File, string Unit, int Year, string Form, Dictionary<string, Dictionary<string, string[]>> Tables);

/// <summary>What one file states in its prose: an element of <c>answers/narrative.json</c>.</summary>
internal sealed record NarrativeKey(string File, string Unit, int Year, IReadOnlyList<NarrativeFigure> Figures);

/// <summary>One stated figure.</summary>
internal sealed record NarrativeFigure(string Metric, decimal Value, string Raw);

/// <summary>One seeded fault with all findings that follow from it: an element of <c>answers/faults.json</c>.</summary>
/// <remarks>
/// Kind: What was seeded.
/// Place: Table/row/column, a section, or what of the hand-in is concerned.
/// True: What would stand there in an honest report.
/// Printed: What stands there.
/// </remarks>
internal sealed record FaultKey(string Kind, string Unit, int Year, string? File, string Place, string? True, string? Printed, IReadOnlyList<ExpectedFinding> Findings);

/// <summary>A finding a correct checker reports.</summary>
/// <remarks>
/// Places: the numbers it speaks of, empty when it is not about numbers; a checker may report them in one finding or in one each.
/// Tolerated: it may be reported and need not be, neither a miss nor a false alarm.
/// Defect: the place of the slip it follows from, for a broken sum; the findings of a fault with one such place are one defect, to be reported once.
/// OrUnit: the other unit of a copied pair; from two texts nobody can tell who copied, so either may be named, or both.
/// </remarks>
internal sealed record ExpectedFinding(string Rule, string Unit, int Year, string Subject, IReadOnlyList<ExpectedNumbers> Places, bool Tolerated = false, string? OrUnit = null,
    string? Defect = null);

/// <summary>What should stand at a place (table/row/column) and what does.</summary>
internal sealed record ExpectedNumbers(string Subject, decimal Expected, decimal Actual);

/// <summary>A hard negative: an element of <c>answers/decoys.json</c>. Nothing is wrong there.</summary>
/// <remarks>
/// Place: as in <see cref="FaultKey"/>.
/// Printed: the words or figure that may mislead; null when it cannot be said in a word.
/// Tempts: ids of the rules a careless checker would report.
/// </remarks>
internal sealed record DecoyKey(string Kind, string Unit, int Year, string File, string Place, string? Printed, IReadOnlyList<string> Tempts);

/// <summary>Passages of one report that stand elsewhere: an element of <c>answers/reuse.json</c>.</summary>
/// <remarks>
/// Kind: <c>peer</c>, <c>own-past</c>, <c>template</c> or <c>self</c>, as in the results.
/// Scope: <c>report</c>, <c>section</c>, <c>paragraph</c> or <c>sentence</c>.
/// Edits: what was changed: <c>none</c>, <c>entities</c>, <c>reordered</c>, <c>inserted</c>, <c>synonyms-light</c>, <c>synonyms-heavy</c>,
/// <c>layout</c>, <c>width</c>, <c>traditional</c>, <c>scan</c>, <c>year</c>, <c>foreign-name</c>; two of them joined by <c>+</c>.
/// A: The copier's report.
/// B: The source's report; for a template its name and the year 0; for a repetition inside one report A again.
/// Tolerated: The passages are the same and nobody is to blame for it: they may be reported and need not be.
/// </remarks>
internal sealed record ReuseKey(string Kind, string Scope, string Edits, ReuseReport A, ReuseReport B, IReadOnlyList<CopiedPassage> Passages, bool Tolerated = false);

/// <summary>One side of a copied pair.</summary>
internal sealed record ReuseReport(string Unit, int Year);

/// <summary>One copied passage.</summary>
/// <remarks>
/// Section: Section code.
/// Characters: Length of the copier's text without line breaks.
/// A: The copier's text.
/// B: The source's text.
/// PlaceA: Where A stands in the copier's line of <c>answers/corpus.jsonl</c>; null when something else in the report changed it since.
/// PlaceB: Where B stands in the source's line, or in the template's of <c>templates/background.jsonl</c>.
/// </remarks>
internal sealed record CopiedPassage(string Section, int Characters, string A, string B, PassagePlace? PlaceA = null, PassagePlace? PlaceB = null);

/// <summary>A stretch of a text in UTF-16 units; line breaks inside count.</summary>
internal sealed record PassagePlace(int Offset, int Length);

/// <summary>One cell of the city's tables: an element of <c>answers/rollup.json</c>.</summary>
internal sealed record RollUpKey(int Year, string Table, string Row, string Column, decimal? Value);
