namespace Aggregator.Server.Web.Access;

/// <summary>What a person may do here. The office's roles build on each other; a unit's own person stands beside them.</summary>
public enum Role
{
    /// <summary>单位: sees its own unit alone, may pre-check and hand in its own report.</summary>
    Unit,

    /// <summary>查看: sees everything, changes nothing.</summary>
    Viewer,

    /// <summary>复核: also decides findings, sends reports back, hands files in for units, starts and cancels nights.</summary>
    Reviewer,

    /// <summary>管理: also keeps accounts, keys and settings.</summary>
    Administrator,
}
