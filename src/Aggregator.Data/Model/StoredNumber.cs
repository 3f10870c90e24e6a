namespace Aggregator.Data.Model;

/// <summary>What a number column of the query rows can hold; it is the same on both providers.</summary>
internal static class StoredNumber
{
    /// <summary>Digits in all: the most with which every stored number still fits a .NET decimal when read back.</summary>
    public const int Precision = 28;

    /// <summary>Digits behind the point.</summary>
    public const int Scale = 6;

    private const decimal TooLarge = 1e22m;

    /// <summary>
    /// The number as the column holds it: rounded to six digits behind the point, or null when it has more than 22 before it. A
    /// hostile figure must not stop the night with an overflow of the server's; the payload and the raw text hold it in full.
    /// </summary>
    public static decimal? Of(decimal? value)
    {
        if (value is not { } number || number <= -TooLarge || number >= TooLarge)
        {
            return null;
        }

        var rounded = decimal.Round(number, Scale, MidpointRounding.AwayFromZero);
        return rounded <= -TooLarge || rounded >= TooLarge ? null : rounded;
    }
}
