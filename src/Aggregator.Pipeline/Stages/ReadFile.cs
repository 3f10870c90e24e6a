using System.Text.Json.Serialization;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Pipeline.Stages;

/// <summary>What reading and extracting one file came to.</summary>
internal sealed record ReadFile
{
    private readonly IReadOnlyList<Report> _reports = [];

    /// <param name="format">What the bytes turned out to be; unknown when no reader took them.</param>
    /// <param name="losses">What was dropped; for an unreadable file the one reason.</param>
    /// <param name="reports">The reports in it, all on the one text of the file; empty for an unreadable file.</param>
    public ReadFile(FileFormat format, IReadOnlyList<Loss> losses, IReadOnlyList<Report> reports) => (Format, Losses, _reports) = (format, losses, reports);

    /// <summary>From the ledger: the text stands once, for a file of a thousand reports would else be kept, and come back, as a thousand files.</summary>
    [JsonConstructor]
    public ReadFile(FileFormat format, IReadOnlyList<Loss> losses, string text, IReadOnlyList<Report> parts)
        : this(format, losses, [.. parts.Select(part => part with { Text = text })])
    {
    }

    /// <summary>What the bytes turned out to be.</summary>
    public FileFormat Format { get; init; }

    /// <summary>What was dropped.</summary>
    public IReadOnlyList<Loss> Losses { get; init; }

    /// <summary>The reports in it.</summary>
    [JsonIgnore]
    public IReadOnlyList<Report> Reports => _reports;

    /// <summary>The file's text, for the ledger; the serializer leaves out what has no setter.</summary>
    [JsonInclude]
    public string Text { get => _reports.Count == 0 ? "" : _reports[0].Text; private init => _ = value; }

    /// <summary>The reports without it, for the ledger.</summary>
    [JsonInclude]
    public IReadOnlyList<Report> Parts { get => [.. _reports.Select(report => report with { Text = "" })]; private init => _ = value; }
}
