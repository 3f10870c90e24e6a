using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking;

/// <summary>A place in a file that shows a finding.</summary>
/// <param name="File">Path inside the inbox.</param>
/// <param name="Locator">The place as the reader tells it: a path, a cell, a line.</param>
/// <param name="Span">The place in the document's text.</param>
/// <param name="Snippet">The characters there, at most 120; personal data masked.</param>
/// <param name="Place">The place in the form's own words (表二“（一）予以公开”行“总计”列), or empty when the locator says enough.</param>
public sealed record Evidence(string File, string Locator, TextSpan Span, string Snippet, string Place = "")
{
    /// <summary>The place as a clerk would name it.</summary>
    public string Named => Place.Length > 0 ? Place : PlaceWords.Of(Locator);
}
