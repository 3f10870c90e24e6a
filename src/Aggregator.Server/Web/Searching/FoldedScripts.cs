namespace Aggregator.Server.Web.Searching;

/// <summary>The kinds of characters that have several forms.</summary>
[Flags]
public enum FoldedScripts
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Letters below the Chinese characters: capital and small, full and half width.</summary>
    Letters = 1,

    /// <summary>Chinese characters, some of which have radicals for their twins.</summary>
    Han = 2,

    /// <summary>Digits: full and half width, in circles.</summary>
    Digits = 4,
}
