namespace Aggregator.Server.Web.Filing;

/// <summary>What came in a form with files.</summary>
/// <param name="Fields">The other fields; the first of a name counts.</param>
/// <param name="Files">The files in their order.</param>
public sealed record Upload(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<UploadedFile> Files)
{
    /// <summary>A field's text without blanks around it; empty when it was not sent.</summary>
    public string Field(string name) => Fields.GetValueOrDefault(name, "").Trim();
}
