namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>How much is taken.</summary>
internal enum CopyScope
{
    /// <summary>All prose but the copier's own statements of counts and of the fee.</summary>
    Report,

    /// <summary>Section five and two aspects of section one.</summary>
    Section,

    /// <summary>One paragraph of at least 60 characters.</summary>
    Paragraph,

    /// <summary>The longest sentence, with its neighbour or two when it has less than 60 characters.</summary>
    Sentence,
}
