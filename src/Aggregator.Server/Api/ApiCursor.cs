using System.Globalization;

namespace Aggregator.Server.Api;

/// <summary>Where a list goes on: a place in the list and the data it is a place in, so that no list is half of one night and half of the next.</summary>
internal static class ApiCursor
{
    private const int TagLength = 12;

    /// <summary>The cursor for a position.</summary>
    public static string For(string tag, int position) => string.Create(CultureInfo.InvariantCulture, $"{tag[..TagLength]}-{position}");

    /// <summary>The position a cursor stands for; 0 for none.</summary>
    /// <exception cref="ApiRefusedException">It is no cursor, or one of other data.</exception>
    public static int Position(string? cursor, string tag, int count)
    {
        if (cursor is null)
        {
            return 0;
        }

        if (cursor.Length <= TagLength + 1 || cursor[TagLength] != '-' || !int.TryParse(cursor.AsSpan(TagLength + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var position))
        {
            throw ApiRefusedException.Wrong("参数“cursor”不对：请照抄上一页的next，或去掉它从头取。");
        }

        if (!cursor.StartsWith(tag[..TagLength], StringComparison.Ordinal))
        {
            throw new ApiRefusedException(StatusCodes.Status410Gone, "取数期间结果已经更新，前后两页不是同一份结果。请去掉cursor，从头再取。");
        }

        return position <= count ? position : throw ApiRefusedException.Wrong("参数“cursor”超出了范围：请照抄上一页的next，或去掉它从头取。");
    }
}
