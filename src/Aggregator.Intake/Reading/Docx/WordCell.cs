using DocumentFormat.OpenXml;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>A cell of a Word table that begins here: cells it is continued by below are already part of its row span.</summary>
internal sealed record WordCell(OpenXmlElement Element, RawCell Raw);
