using System.Text.Json.Serialization;

namespace Aggregator.Server.Commands;

/// <summary>A line of a corpus as it is written.</summary>
internal sealed record CorpusLine(string Id, string? Unit, int? Year, string Text, string? Unit_Name, string? Region, string? Kind);

/// <summary>Reads it by code made at build time: finding out at run time how a record is read takes longer than to read a hundred.</summary>
[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(CorpusLine))]
internal sealed partial class CorpusLineReading : JsonSerializerContext;
