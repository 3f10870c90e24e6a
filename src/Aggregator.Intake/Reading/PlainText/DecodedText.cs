namespace Aggregator.Intake.Reading.PlainText;

/// <summary>Bytes read as text.</summary>
/// <param name="Text">The text without byte-order mark.</param>
/// <param name="Encoding">The encoding's web name: <c>utf-8</c>, <c>gb18030</c>, <c>utf-16</c>, <c>utf-16BE</c>, <c>big5</c>.</param>
/// <param name="BadCharacters">How many places could not be decoded; each is U+FFFD in the text.</param>
internal sealed record DecodedText(string Text, string Encoding, int BadCharacters);
