using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Intake;

namespace Aggregator.Server.Keeping;

/// <summary>What stands in a bundle of evidence; its bytes are what is signed.</summary>
/// <param name="Form">How it is laid out.</param>
/// <param name="City">The city.</param>
/// <param name="Year">Report year.</param>
/// <param name="Unit">The one unit it speaks of; null for the whole city.</param>
/// <param name="Run">The run.</param>
/// <param name="AsOf">The day it speaks of.</param>
/// <param name="Program">Version of the program that carried it out.</param>
/// <param name="Code">Version of the compiled stages then; empty where it was not kept.</param>
/// <param name="Converters">The converters installed then.</param>
/// <param name="RuleSet">The rules.</param>
/// <param name="Scheme">The scoring scheme.</param>
/// <param name="CalendarFile">Name of the office's calendar where it is not the usual one; null else.</param>
/// <param name="AuditHead">Number and hash of the log's last entry by the night's end; null for an empty log.</param>
/// <param name="WhyNoRerun">Why the night cannot be done again from this bundle, a Chinese sentence; null when it can.</param>
/// <param name="Entries">Every file but this one, its signature and the key, in ordinal order of name.</param>
internal sealed record EvidenceManifest(
    string Form, string City, int Year, string? Unit, long Run, DateOnly AsOf, string Program, string Code, string Converters, string RuleSet, string Scheme, string? CalendarFile, string? AuditHead, string? WhyNoRerun,
    IReadOnlyList<EvidenceEntry> Entries)
{
    /// <summary>The form this program writes and reads.</summary>
    public const string CurrentForm = "aggregator-evidence-1";

    /// <summary>A list of some hundred thousand files.</summary>
    public const long MostBytes = 64L << 20;

    /// <summary>How evidence is written: Chinese stays readable.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new(Json) { WriteIndented = true, NewLine = "\n" };

    /// <summary>As it is written.</summary>
    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Indented), (byte)'\n'];

    /// <summary>Reads one that somebody may have changed.</summary>
    /// <exception cref="RefusedInputException">It is none, or none this program knows.</exception>
    public static EvidenceManifest Read(byte[] bytes)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<EvidenceManifest>(bytes, Json);
            if (manifest is { Form: CurrentForm, Entries: not null, City: not null, Program: not null } && manifest.Entries.All(entry => entry is { Name: not null, Sha256: not null, Bytes: >= 0 }))
            {
                return manifest;
            }
        }
        catch (JsonException)
        {
            // Told below.
        }

        throw new RefusedInputException([$"{EvidenceNames.Manifest} 读不出来，或者不是本程序认识的格式（{CurrentForm}），无从核对。"]);
    }
}
