using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aggregator.Server.Notices;

/// <summary>One message as it is kept and sent; it holds no secret and no personal data.</summary>
/// <param name="Id">What it is about, such as <c>night-failed:12</c>: a receiver who gets the same twice can tell by it.</param>
/// <param name="Event">A code of <see cref="NoticeEvents"/>.</param>
/// <param name="City">The city's name.</param>
/// <param name="Day">The day it is about, ISO.</param>
/// <param name="Run">The run it is about, or null.</param>
/// <param name="State">The run's state, a code; empty where it is about no run.</param>
/// <param name="Title">One line, Chinese.</param>
/// <param name="Text">What happened and what to do, Chinese.</param>
/// <param name="Link">Where to look, or null.</param>
/// <param name="At">When it was noticed, ISO in UTC.</param>
internal sealed record NoticeMessage(string Id, string Event, string City, string Day, long? Run, string State, string Title, string Text, string? Link, string At)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>As kept in the store and sent to a webhook.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static NoticeMessage FromJson(string json) => JsonSerializer.Deserialize<NoticeMessage>(json, Options) ?? throw new InvalidDataException("Empty notice.");
}
