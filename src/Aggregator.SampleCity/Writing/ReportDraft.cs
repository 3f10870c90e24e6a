using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Writing;

/// <summary>A finished report before it takes a file format. Immutable: a change gives another draft.</summary>
/// <param name="UnitName">The unit's full name.</param>
/// <param name="Title">The title line.</param>
/// <param name="Blocks">Everything below the title, sign-off included.</param>
/// <param name="IndexNumber">索引号 for a portal page.</param>
/// <param name="DocumentDate">成文日期, the date of the sign-off.</param>
/// <param name="Published">发布日期 for a portal page.</param>
internal sealed record ReportDraft(string UnitName, string Title, IReadOnlyList<DraftBlock> Blocks, string IndexNumber, DateOnly DocumentDate, ChinaMoment Published)
{
    /// <summary>The draft with every block put through <paramref name="change"/>; null takes a block away.</summary>
    public ReportDraft Map(Func<DraftBlock, DraftBlock?> change) => this with { Blocks = [.. Blocks.Select(change).OfType<DraftBlock>()] };

    /// <summary>The place of the heading of a section, 0 to 5, among the blocks.</summary>
    public int HeadingOf(int section) => Blocks.ToList().FindIndex(b => b is DraftBlock.Heading { Level: 1 } h && h.Text == Forms.Sections[section]);

    /// <summary>The draft with a block behind the heading of a section.</summary>
    public ReportDraft WithUnder(int section, DraftBlock block)
    {
        var blocks = Blocks.ToList();
        blocks.Insert(HeadingOf(section) + 1, block);
        return this with { Blocks = blocks };
    }

    /// <summary>The draft without a section, its heading and all below it.</summary>
    public ReportDraft WithoutSection(int section)
    {
        var blocks = Blocks.ToList();
        var start = HeadingOf(section);
        var end = blocks.FindIndex(start + 1, b => b is DraftBlock.Heading { Level: 1 } or DraftBlock.SignOff);
        blocks.RemoveRange(start, (end < 0 ? blocks.Count : end) - start);
        return this with { Blocks = blocks };
    }
}

/// <summary>One block of a draft: a heading, a line of text or a table.</summary>
internal abstract record DraftBlock
{
    /// <summary>A heading of a section (level 1) or an aspect (level 2).</summary>
    public sealed record Heading(int Level, string Text) : DraftBlock;

    /// <summary>A paragraph of prose.</summary>
    public sealed record Prose(string Text) : DraftBlock;

    /// <summary>A line set to the right: unit and date of the sign-off.</summary>
    public sealed record SignOff(string Text) : DraftBlock;

    /// <summary>One of the form's tables.</summary>
    public sealed record Table(TableLayout Layout) : DraftBlock;

    /// <summary>A picture of a table where the table should be; only in a format that <see cref="SampleFormats.HoldsPictures"/>.</summary>
    public sealed record Picture(TableLayout Layout) : DraftBlock;

    /// <summary>A line left over from a web page the text was copied from; printed without an indent.</summary>
    public sealed record Residue(string Text) : DraftBlock;
}
