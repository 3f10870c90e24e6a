namespace Aggregator.Core.Documents;

/// <summary>What a file says of itself outside its body: a portal page's head table, a document's properties. All as printed, null where it says nothing.</summary>
/// <param name="Title">标题 or 名称.</param>
/// <param name="IndexNumber">索引号.</param>
/// <param name="Publisher">发布机构.</param>
/// <param name="DocumentDate">成文日期.</param>
/// <param name="PublishedDate">发布日期 or 公开日期.</param>
/// <param name="Encoding">For text and pages: the encoding the bytes were read in.</param>
/// <param name="Creator">For documents: the author the file's properties name, often an account and no person.</param>
public sealed record DocumentMetadata(
    string? Title = null,
    string? IndexNumber = null,
    string? Publisher = null,
    string? DocumentDate = null,
    string? PublishedDate = null,
    string? Encoding = null,
    string? Creator = null)
{
    /// <summary>A file that says nothing of itself.</summary>
    public static readonly DocumentMetadata None = new();
}
