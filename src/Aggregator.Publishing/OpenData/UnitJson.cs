using System.Text.Json;
using Aggregator.Core.Reports;

namespace Aggregator.Publishing.OpenData;

/// <summary>A line of the roster under the roster's own names.</summary>
internal static class UnitJson
{
    public static void Write(Utf8JsonWriter json, Unit unit)
    {
        json.WriteStartObject();
        json.Text("code", unit.Code);
        json.Text("name", unit.Name);
        json.Texts("aliases", unit.Aliases);
        json.Text("kind", unit.Kind.Code());
        json.Text("parent", unit.Parent);
        json.Text("scope", unit.Scope.ChineseName());
        json.Text("group", unit.Group);
        json.Text("includedIn", unit.IncludedIn);
        json.Text("portalUrl", unit.PortalUrl);
        json.Day("validFrom", unit.ValidFrom);
        json.Day("validTo", unit.ValidTo);
        json.WriteEndObject();
    }
}
