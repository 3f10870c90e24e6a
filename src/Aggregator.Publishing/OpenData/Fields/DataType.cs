namespace Aggregator.Publishing.OpenData.Fields;

/// <summary>What a field of a data file holds.</summary>
public enum DataType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Int,

    /// <summary>A number.</summary>
    Num,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A day, yyyy-MM-dd.</summary>
    Day,

    /// <summary>A day, with the time where it is known.</summary>
    Moment,

    /// <summary>An object with fields of its own.</summary>
    Object,

    /// <summary>A list of objects.</summary>
    List,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of whole numbers.</summary>
    Ints,

    /// <summary>A list of lists of whole numbers.</summary>
    Lists,
}
