using System.Text.Json;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;

namespace Aggregator.Publishing.OpenData;

/// <summary>One element of reuse-shares.json: how much of a report's own text stands elsewhere, the figures apart.</summary>
internal static class ReuseShareJson
{
    public static void Write(Utf8JsonWriter json, ReuseShare share, Roster roster)
    {
        json.WriteStartObject();
        json.Text("unit", share.Unit);
        json.Text("unitName", roster.Find(share.Unit)?.Name);
        json.WriteNumber("year", share.Year);
        json.WriteNumber("ownCharacters", share.OwnCharacters);
        json.WriteBoolean("wholeText", share.IsWholeText);
        WriteShared(json, "peers", share.AllPeers, () => json.WriteNumber("reports", share.Peers));
        WriteShared(json, "largestPeer", share.LargestPeer, () => json.Text("unit", share.Peer));
        WriteShared(json, "past", share.Past, () => json.Number("year", share.PastYear));
        WriteShared(json, "template", share.Template, () => json.Texts("ids", share.Templates));
        WriteShared(json, "repeated", share.Repeated, () => { });
        json.WriteEndObject();
    }

    private static void WriteShared(Utf8JsonWriter json, string key, SharedText shared, Action where)
    {
        json.WriteStartObject(key);
        where();
        json.WriteNumber("characters", shared.Characters);
        json.WriteNumber("equal", shared.Equal);
        json.Number("share", Rounded(shared.Share));
        json.Array("sections", shared.Sections, WriteSection);
        json.WriteEndObject();
    }

    private static void WriteSection(Utf8JsonWriter json, SectionShare section)
    {
        json.WriteStartObject();
        json.Text("section", section.Section);
        json.WriteNumber("own", section.Own);
        json.WriteNumber("characters", section.Characters);
        json.Number("share", Rounded(section.Share));
        json.WriteEndObject();
    }

    private static decimal? Rounded(decimal? share) => share is { } known ? decimal.Round(known, 6) : null;
}
