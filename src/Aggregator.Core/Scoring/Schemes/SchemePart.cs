namespace Aggregator.Core.Scoring.Schemes;

/// <summary>Which part of a scheme a problem lies in.</summary>
public enum SchemePart
{
    /// <summary>Name and version.</summary>
    Name,

    /// <summary>The tree as a whole.</summary>
    Tree,

    /// <summary>A first-level indicator.</summary>
    Level,

    /// <summary>A second-level indicator.</summary>
    Item,

    /// <summary>A leaf's code.</summary>
    Leaf,

    /// <summary>A leaf's points.</summary>
    LeafPoints,

    /// <summary>What a leaf rests on.</summary>
    LeafMeasure,

    /// <summary>How a leaf gives points.</summary>
    LeafMarking,

    /// <summary>The grades.</summary>
    Grades,

    /// <summary>The grade a late report gets at best.</summary>
    LateCap,

    /// <summary>Grades held down by confirmed findings.</summary>
    ConfirmedCaps,

    /// <summary>The most of bonus and penalty.</summary>
    Limits,

    /// <summary>Kinds of bonus and penalty.</summary>
    Merits,

    /// <summary>Units ranked apart.</summary>
    SubGroups,

    /// <summary>How the weights are shaken.</summary>
    Sensitivity,
}
