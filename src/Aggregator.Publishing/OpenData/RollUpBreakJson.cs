using System.Text.Json;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;

namespace Aggregator.Publishing.OpenData;

/// <summary>One element of rollup-breaks.json: an identity of the city's tables that some unit breaks, split over the units.</summary>
internal static class RollUpBreakJson
{
    public static void Write(Utf8JsonWriter json, InheritedBreak one, Roster roster, int year)
    {
        json.WriteStartObject();
        json.Text("rule", one.Rule);
        json.Text("key", one.Key);
        json.Number("stated", one.Stated);
        json.Number("parts", one.Parts);
        json.Number("difference", one.Difference);
        json.Number("rest", one.Rest);
        json.Text("sentence", InheritedBreakWording.Of(one, roster, year));
        json.Array("shares", one.Shares, WriteShare);
        json.WriteEndObject();
    }

    private static void WriteShare(Utf8JsonWriter json, BreakShare share)
    {
        json.WriteStartObject();
        json.Text("unit", share.Unit);
        json.Number("amount", share.Amount);
        json.Text("kind", share.Kind);
        json.Texts("lacking", share.Lacking);
        json.Text("document", share.Document);
        json.WriteEndObject();
    }
}
