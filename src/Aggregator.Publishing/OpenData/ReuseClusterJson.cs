using System.Text.Json;
using Aggregator.Core.Reuse;

namespace Aggregator.Publishing.OpenData;

/// <summary>One element of reuse-clusters.json: the reports that share one passage, the likely source first.</summary>
internal static class ReuseClusterJson
{
    public static void Write(Utf8JsonWriter json, ReuseCluster cluster)
    {
        json.WriteStartObject();
        json.Text("source", cluster.Source.Side.Id);
        json.Text("sourceBasis", cluster.SourceBasis);
        json.Text("template", cluster.Template?.Side.Id);
        json.WriteNumber("units", cluster.Units);
        json.WriteNumber("characters", cluster.Characters);
        json.WriteNumber("passages", cluster.Passages);
        json.Text("wording", cluster.Wording);
        json.WriteNumber("wordingMembers", cluster.WordingMembers);
        json.Array("members", cluster.Members, WriteMember);
        json.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter json, ReuseMember member)
    {
        json.WriteStartObject();
        ReuseJson.WritePlace(json, member.Side);
        json.WriteNumber("characters", member.Characters);
        json.Day("day", member.Day);
        json.WriteEndObject();
    }
}
