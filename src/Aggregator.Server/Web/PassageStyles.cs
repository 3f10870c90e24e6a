namespace Aggregator.Server.Web;

/// <summary>The ways in which the stretches of a passage are shown: a colour and a line each, so that they are told apart without colours too.</summary>
public static class PassageStyles
{
    /// <summary>The text before and behind a passage.</summary>
    public const string Around = "around";

    /// <summary>Equal on both sides.</summary>
    public const string Same = "same";

    /// <summary>Shared, what is equal not told apart.</summary>
    public const string Near = "near";

    /// <summary>Headings, quotations and what the forms dictate: takes no part in the comparison.</summary>
    public const string Given = "given";

    /// <summary>Words that were put in, left out or said otherwise.</summary>
    public const string Reworded = "diff";

    /// <summary>A number where the other side has another.</summary>
    public const string Number = "number";

    /// <summary>The unit's own name where the other side has its own.</summary>
    public const string OwnName = "own";

    /// <summary>The name of the other text's unit, left standing.</summary>
    public const string LeftName = "name";

    /// <summary>The name of another unit that is only mentioned.</summary>
    public const string OtherName = "other";

    /// <summary>What is left out here.</summary>
    public const string Cut = "cut";

    /// <summary>The styles a legend explains, in its order, with their words.</summary>
    public static IReadOnlyList<(string Style, string Words, string Example)> Legend { get; } =
    [
        (Same, "两边相同", "相同的文字"),
        (Near, "相同或相近，未逐字对照", "相近的文字"),
        (Number, "换了的数字", "120"),
        (OwnName, "换成本单位的名称、地名", "本单位名称"),
        (Reworded, "改写、增删的词句", "改动的文字"),
        (LeftName, "保留的对方单位名称（没有换掉）", "对方单位名称"),
        (OtherName, "文中提到的其他单位名称", "其他单位名称"),
        (Given, "标题、引文和格式、法规规定的文字，不参加比对", "规定的文字"),
        (Around, "前后文", "前后的文字"),
    ];

    /// <summary>What a style says of a stretch, for whoever points at it; null where the text speaks for itself.</summary>
    public static string? Told(string style) => style is Same or Around or Cut ? null : Legend.First(one => one.Style == style).Words;
}
