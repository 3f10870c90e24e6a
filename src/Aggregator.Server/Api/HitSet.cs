using System.Text.Json;
using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.OpenData;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Api;

/// <summary>What in a night holds a text: units by code, name and alias, findings by message, rule and evidence. The texts of reports are searched on the pages.</summary>
internal static class HitSet
{
    private const int Longest = 200;

    public static OpenDataSet Of(CitySnapshot night, string sought, Person person) => new OpenDataSet<ApiHit>("search", () => [.. Units(night, sought), .. Findings(night, sought, person)], Write)
    {
        Owner = hit => hit.Unit,
        By = [OpenDataKeys.Single<ApiHit>("kind", hit => hit.Kind)],
    };

    private static IEnumerable<ApiHit> Units(CitySnapshot night, string sought) => night.Roster.Units
        .Where(unit => Holds(unit.Code, sought) || Holds(unit.Name, sought) || unit.Aliases.Any(alias => Holds(alias, sought)))
        .Select(unit => new ApiHit("unit", unit.Code, unit.Name, null, null, null, string.Join("、", [unit.Name, .. unit.Aliases.Where(alias => Holds(alias, sought))])));

    // To a unit a finding of copying is shown without the other unit's text: what is not shown is not searched either.
    private static IEnumerable<ApiHit> Findings(CitySnapshot night, string sought, Person person)
    {
        var titles = night.Rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Title, StringComparer.Ordinal);
        foreach (var original in night.Findings)
        {
            if (!person.MaySee(original.Unit))
            {
                continue;
            }

            var finding = person.IsOffice ? original : Discretion.Of(original);
            if (TextOf(finding, titles.GetValueOrDefault(finding.Rule), sought) is { } text)
            {
                yield return new ApiHit("finding", finding.Unit, night.Roster.Find(finding.Unit)?.Name, finding.Year, finding.Rule, finding.Fingerprint, ShortText.Of(text, Longest));
            }
        }
    }

    private static string? TextOf(Finding finding, string? title, string sought) =>
        Holds(finding.Message, sought) || Holds(finding.Rule, sought) || (title is not null && Holds(title, sought)) ? finding.Message
        : finding.Evidence.FirstOrDefault(evidence => Holds(evidence.Snippet, sought))?.Snippet;

    // Numbers of persons are not shown and must not be found by guessing at them: only the masked text counts.
    private static bool Holds(string text, string sought) =>
        text.Contains(sought, StringComparison.OrdinalIgnoreCase) && PersonalData.Mask(text).Contains(sought, StringComparison.OrdinalIgnoreCase);

    private static void Write(Utf8JsonWriter json, ApiHit hit)
    {
        json.WriteStartObject();
        json.WriteString("kind", hit.Kind);
        json.WriteString("unit", Masked(hit.Unit));
        json.WriteString("unitName", Masked(hit.UnitName));
        if (hit.Year is { } year)
        {
            json.WriteNumber("year", year);
        }
        else
        {
            json.WriteNull("year");
        }

        json.WriteString("rule", Masked(hit.Rule));
        json.WriteString("fingerprint", hit.Fingerprint);
        json.WriteString("text", Masked(hit.Text));
        json.WriteEndObject();
    }

    private static string? Masked(string? text) => text is null ? null : PersonalData.Mask(text);
}
