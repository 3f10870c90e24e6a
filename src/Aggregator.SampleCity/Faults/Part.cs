namespace Aggregator.SampleCity.Faults;

/// <summary>The parts of a report a deviation takes hold of; two deviations of one report never hold the same part.</summary>
[Flags]
internal enum Part
{
    None = 0,
    Table1 = 1,
    Table2 = 1 << 1,
    Table3 = 1 << 2,

    /// <summary>Title, period, contact line.</summary>
    Head = 1 << 3,

    /// <summary>The lines before the five aspects.</summary>
    Overview = 1 << 4,
    Proactive = 1 << 5,
    OnRequest = 1 << 6,
    Management = 1 << 7,
    Platform = 1 << 8,
    Supervision = 1 << 9,
    Problems = 1 << 10,
    Other = 1 << 11,
    SignOff = 1 << 12,
    Dates = 1 << 13,

    /// <summary>The file's bytes, name and format.</summary>
    File = 1 << 14,

    /// <summary>All prose of sections one, five and six.</summary>
    Prose = Overview | Proactive | OnRequest | Management | Platform | Supervision | Problems | Other,
    Tables = Table1 | Table2 | Table3,
    All = (1 << 15) - 1,
}
