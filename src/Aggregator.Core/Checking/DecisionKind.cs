namespace Aggregator.Core.Checking;

/// <summary>What a person made of a finding.</summary>
public enum DecisionKind
{
    /// <summary>It is so: what needs a person's word (personal data, copying) costs points from here on.</summary>
    Confirmed,

    /// <summary>It is not so: the finding is shown and costs nothing.</summary>
    Dismissed,

    /// <summary>It is so for a reason that excuses it: shown with the reason, costs nothing.</summary>
    Explained,

    /// <summary>异议: the unit says that it is not so. Nobody has decided yet: it costs what it costs, and the rank's band says that it may not.</summary>
    Objected,
}
