namespace Aggregator.Server.Web;

/// <summary>How far a finding has come, in the order in which it is listed: what waits for a person first.</summary>
public enum FindingState
{
    /// <summary>异议待裁决: the unit has objected and nobody has decided on that.</summary>
    Objected,

    /// <summary>待重新处理: what was decided rested on values that have changed since.</summary>
    Reopened,

    /// <summary>待处理: nobody has said anything.</summary>
    Open,

    /// <summary>属实.</summary>
    Confirmed,

    /// <summary>已说明: so for a reason that excuses it.</summary>
    Explained,

    /// <summary>不成立.</summary>
    Dismissed,

    /// <summary>已消除: somebody had decided or written on it, and this night does not find it any more.</summary>
    Mended,
}
