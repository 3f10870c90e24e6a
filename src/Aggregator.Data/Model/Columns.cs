using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aggregator.Data.Model;

/// <summary>The few kinds of text column.</summary>
internal static class Columns
{
    /// <summary>A hash in hex.</summary>
    public static PropertyBuilder<T> IsHash<T>(this PropertyBuilder<T> column) => column.HasMaxLength(Lengths.Hash).IsUnicode(false);

    /// <summary>A word of our own code.</summary>
    public static PropertyBuilder<string> IsCode(this PropertyBuilder<string> column) => column.HasMaxLength(Lengths.Code);

    /// <summary>A name out of somebody's file.</summary>
    public static PropertyBuilder<T> IsName<T>(this PropertyBuilder<T> column) => column.HasMaxLength(Lengths.Name);
}
