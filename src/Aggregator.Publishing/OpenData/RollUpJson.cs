using System.Text.Json;
using Aggregator.Core.RollingUp;

namespace Aggregator.Publishing.OpenData;

/// <summary>One element of rollup.json.</summary>
internal static class RollUpJson
{
    public static void Write(Utf8JsonWriter json, CityCell cell)
    {
        json.WriteStartObject();
        json.Text("table", cell.Table);
        json.Text("row", cell.Row);
        json.Text("column", cell.Column);
        json.Number("value", cell.Value);
        json.WriteNumber("expected", cell.Expected);
        json.WriteNumber("included", cell.Included);
        json.WriteBoolean("provisional", cell.IsProvisional);
        json.Texts("missing", cell.Missing);
        json.Array("contributions", cell.Contributions, WriteContribution);
        json.WriteEndObject();
    }

    private static void WriteContribution(Utf8JsonWriter json, Contribution contribution)
    {
        json.WriteStartObject();
        json.Text("unit", contribution.Unit);
        json.Number("value", contribution.Value);
        json.Text("basis", contribution.Basis);
        if (contribution.Document is not null)
        {
            // Only where the office had it counted so: a hundred thousand nulls would say nothing.
            json.Text("document", contribution.Document);
        }

        json.WriteEndObject();
    }
}
