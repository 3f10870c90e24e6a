namespace Aggregator.SampleCity.Prose;

/// <summary>How a unit counts off its points.</summary>
internal enum Enumeration
{
    /// <summary>Not at all.</summary>
    Plain,

    /// <summary>一是加强政策解读。</summary>
    OneIs,

    /// <summary>一是 and the sentence itself.</summary>
    OneIsBare,

    /// <summary>首先，其次，再次，此外.</summary>
    First,

    /// <summary>1.政策解读。</summary>
    Numbered,

    /// <summary>（1）加强政策解读。</summary>
    Bracketed,

    /// <summary>聚焦政策解读，</summary>
    Focus,

    /// <summary>政策解读方面，</summary>
    InRespect,
}
