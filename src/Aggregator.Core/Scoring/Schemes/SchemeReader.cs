using System.Text.Json;
using System.Text.Json.Serialization;
using Aggregator.Core.Scoring.Measures;

namespace Aggregator.Core.Scoring.Schemes;

/// <summary>Reads a scheme from JSON and checks that it can be scored.</summary>
internal static class SchemeReader
{
    private const int Deepest = 16;
    private const int Longest = 1_000_000;

    private sealed record File(
        string? Name,
        string? Version,
        IReadOnlyList<Level?>? Levels,
        [property: JsonPropertyName("bonus_max")] decimal BonusMax,
        [property: JsonPropertyName("penalty_max")] decimal PenaltyMax,
        IReadOnlyList<SchemeMerit>? Merits,
        IReadOnlyList<IReadOnlyList<JsonElement>>? Grades,
        SchemeLateCap? LateCap,
        IReadOnlyList<SchemeConfirmedCap>? ConfirmedCaps,
        IReadOnlyList<string>? Groups,
        IReadOnlyList<SchemeSubGroup>? SubGroups,
        SchemeSensitivity? Sensitivity);

    private sealed record Level(string? Code, string? Name, decimal Points, IReadOnlyList<Item?>? Items, IReadOnlyList<Leaf?>? Leaves);

    private sealed record Item(string? Code, string? Name, decimal Points, IReadOnlyList<Leaf?>? Leaves);

    private sealed record Leaf(string? Code, string? Name, decimal Points, string? Measure, IReadOnlyList<MarkBand>? Bands, IReadOnlyDictionary<string, JsonElement>? Costs, MarkFew? Few);

    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true, MaxDepth = Deepest, AllowDuplicateProperties = false };

    /// <summary>Reads a scheme. What a leaf leaves open is taken from <paramref name="usual"/>: the measure by the leaf's code, the marking by the measure, on the leaf's points.</summary>
    public static ScoringScheme Read(string json, ScoringScheme? usual)
    {
        ScoringScheme scheme;
        IReadOnlyList<SchemeProblem> problems;
        try
        {
            if (json.Length > Longest)
            {
                throw new JsonException("longer than a million characters");
            }

            scheme = Scheme(JsonSerializer.Deserialize<File>(json, Options) ?? throw new JsonException("null"), usual) with { Source = json };
            problems = SchemeProblems.Of(scheme);
        }
        catch (OverflowException tooLarge)
        {
            throw new InvalidScoringSchemeException([new SchemeProblem("分值或界限的数字过大，无法计算", SchemePart.Tree)], tooLarge);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidScoringSchemeException([new SchemeProblem("文件不是评分方案的JSON（" + wrong.Message.TrimEnd('.') + "）", SchemePart.Name)], wrong);
        }

        return problems.Count == 0 ? scheme : throw new InvalidScoringSchemeException(problems);
    }

    private static ScoringScheme Scheme(File file, ScoringScheme? usual)
    {
        var grades = (file.Grades ?? []).Select(grade => grade is [var name, var from] ? new SchemeGrade(name.GetString() ?? "", from.GetDecimal()) : throw new JsonException("grades: [name, from]")).ToList();
        var levels = (file.Levels ?? []).Select(level => new SchemeLevel(level?.Code ?? "", level?.Name ?? "", level?.Points ?? 0, Items(level, usual))).ToList();
        return new ScoringScheme(file.Name ?? "", file.Version ?? "", levels, file.BonusMax, file.PenaltyMax, grades, file.LateCap, file.Groups ?? [])
        {
            ConfirmedCaps = file.ConfirmedCaps ?? [],
            Merits = file.Merits ?? usual?.Merits ?? [],
            SubGroups = file.SubGroups ?? usual?.SubGroups ?? [],
            Sensitivity = file.Sensitivity ?? SchemeSensitivity.Default,
        };
    }

    private static List<SchemeItem> Items(Level? level, ScoringScheme? usual) => level?.Items is { Count: > 0 } items
        ? [.. items.Select(item => new SchemeItem(item?.Code ?? "", item?.Name ?? "", item?.Points ?? 0, [.. (item?.Leaves ?? []).Select(leaf => Of(leaf, usual))]))]
        : [.. (level?.Leaves ?? []).Select(leaf => Of(leaf, usual)).Select(leaf => new SchemeItem(leaf.Code, leaf.Name, leaf.Points, [leaf]))];

    private static SchemeLeaf Of(Leaf? leaf, ScoringScheme? usual)
    {
        var (code, points) = (leaf?.Code ?? "", leaf?.Points ?? 0);
        var measure = leaf?.Measure ?? MeasureCatalogue.OfLeaf(code)?.Id ?? "";
        var like = usual?.Leaves.FirstOrDefault(other => other.Measure == measure);
        var marking = leaf is { Bands: null, Costs: null, Few: null } && like is { Points: > 0 } ? like.Marking.Scaled(points / like.Points) : new Marking
        {
            Bands = leaf?.Bands ?? [],
            Costs = [.. (leaf?.Costs ?? new Dictionary<string, JsonElement>()).Select(cost => new MarkCost(cost.Key, cost.Value.ValueKind == JsonValueKind.String && cost.Value.GetString() == "all" ? null : cost.Value.GetDecimal()))],
            Few = leaf?.Few,
        };
        return new SchemeLeaf(code, leaf?.Name ?? "", points, measure, marking);
    }
}
