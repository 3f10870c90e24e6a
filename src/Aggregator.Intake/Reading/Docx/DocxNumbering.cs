using System.Text;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>Automatic numbering: the "一、" of a heading often stands nowhere in the text. Counts as Word does, in the order of the paragraphs.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly DocxStyles _styles;
    private readonly Dictionary<string, WordNode> _abstracts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordNode> _nums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Abstract, ListLevel?[] Levels, bool[] Restarts)?> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> _counters = new(StringComparer.Ordinal);

    public DocxNumbering(WordNode? numbering, DocxStyles styles)
    {
        _styles = styles;
        foreach (var element in numbering?.Children ?? [])
        {
            if (element.Name == "abstractNum" && element.Attribute("abstractNumId") is { } id)
            {
                _abstracts.TryAdd(id, element);
            }
            else if (element.Name == "num" && element.Attribute("numId") is { } number)
            {
                _nums.TryAdd(number, element);
            }
        }
    }

    /// <summary>The label of the next paragraph of this numbering, empty for bullets and unknown numberings. Counts on.</summary>
    /// <param name="numId">The numbering.</param>
    /// <param name="stated">The level the paragraph states, or null.</param>
    /// <param name="style">The style the numbering came from: a level bound to it goes before the stated one.</param>
    public string Next(string numId, int? stated, string? style)
    {
        if (ListOf(numId) is not var (id, levels, restarts))
        {
            return "";
        }

        var bound = style is null ? -1 : Array.FindIndex(levels, one => one?.Style == style);
        var level = bound >= 0 ? bound : stated ?? 0;
        if (levels[level] is not { } definition)
        {
            return "";
        }

        if (!_counters.TryGetValue(id, out var counters))
        {
            _counters[id] = counters = new int?[Levels];
        }

        if (restarts[level])
        {
            // An overridden start counts once, at the first paragraph of this numbering.
            restarts[level] = false;
            counters[level] = null;
        }

        counters[level] = counters[level] is { } last ? Math.Min(last, int.MaxValue - 1) + 1 : definition.Start;
        for (var below = level + 1; below < Levels; below++)
        {
            if (levels[below]?.RestartsBehind is not { } behind || behind > level)
            {
                counters[below] = null;
            }
        }

        return definition.Format == "bullet" ? "" : Label(definition, levels, counters);
    }

    private static string Label(ListLevel definition, ListLevel?[] levels, int?[] counters)
    {
        var label = new StringBuilder();
        var text = definition.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 1 < text.Length && text[i + 1] is >= '1' and <= '9')
            {
                var at = text[++i] - '1';
                var number = counters[at] ?? levels[at]?.Start ?? 1;
                label.Append(ListNumeral.Format(number, definition.IsLegal ? "decimal" : levels[at]?.Format));
            }
            else
            {
                label.Append(text[i]);
            }
        }

        return label.ToString();
    }

    private (string Abstract, ListLevel?[] Levels, bool[] Restarts)? ListOf(string numId)
    {
        if (!_lists.TryGetValue(numId, out var list))
        {
            _lists[numId] = list = Resolve(numId);
        }

        return list;
    }

    private (string Abstract, ListLevel?[] Levels, bool[] Restarts)? Resolve(string numId)
    {
        if (!_nums.TryGetValue(numId, out var num) || num.Value("abstractNumId") is not { } id || !_abstracts.TryGetValue(id, out var definition))
        {
            return null;
        }

        // A definition may only name a list style, whose numbering names the definition that holds the levels.
        if (definition.Value("numStyleLink") is { } link && _styles.NumberingOfStyle(link) is { } linked
            && _nums.TryGetValue(linked, out var other) && other.Value("abstractNumId") is { } otherId && _abstracts.TryGetValue(otherId, out var meant))
        {
            (id, definition) = (otherId, meant);
        }

        var levels = new ListLevel?[Levels];
        foreach (var level in definition.All("lvl"))
        {
            if (IndexOf(level) is { } at)
            {
                levels[at] ??= ListLevel.Of(level);
            }
        }

        var restarts = new bool[Levels];
        foreach (var change in num.All("lvlOverride"))
        {
            if (IndexOf(change) is { } at)
            {
                levels[at] = change.Child("lvl") is { } replaced ? ListLevel.Of(replaced) : levels[at];
                if (ListLevel.StartOf(change.Value("startOverride")) is { } start && levels[at] is { } changed)
                {
                    levels[at] = changed with { Start = start };
                    restarts[at] = true;
                }
            }
        }

        return (id, levels, restarts);
    }

    private static int? IndexOf(WordNode level) => int.TryParse(level.Attribute("ilvl"), out var at) && at is >= 0 and < Levels ? at : null;
}
