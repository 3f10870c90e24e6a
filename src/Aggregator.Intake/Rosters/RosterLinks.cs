using System.Globalization;
using Aggregator.Core.Reports;

namespace Aggregator.Intake.Rosters;

/// <summary>Checks the lines of a roster against each other: codes and names are unique, links lead somewhere and never round in a circle.</summary>
internal static class RosterLinks
{
    /// <summary>Most steps from a unit up: a country has five. A longer chain is a mistake, and every later stage walks it for each unit.</summary>
    private const int Deepest = 20;

    /// <summary>The lines with links by name turned into links by code.</summary>
    public static List<RosterLine> Resolve(List<RosterLine> lines, RosterProblems problems)
    {
        var byCode = new Dictionary<string, RosterLine>(StringComparer.Ordinal);
        var byName = new Dictionary<string, List<RosterLine>>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (!byCode.TryAdd(line.Unit.Code, line))
            {
                problems.Add(line.Line, "code", string.Create(CultureInfo.InvariantCulture, $"“{line.Unit.Code}”与第{byCode[line.Unit.Code].Line}行重复，请为每个单位填写不同的代码，或删去重复的一行。"));
            }

            AddName(line, line.Unit.Name, "name");
            foreach (var alias in line.Unit.Aliases)
            {
                AddName(line, alias, "aliases");
            }
        }

        var resolved = lines.Select(line => line with
        {
            Unit = line.Unit with { Parent = Target(line, line.Unit.Parent, "parent"), IncludedIn = Target(line, line.Unit.IncludedIn, "included_in") },
        }).ToList();
        CheckCircles(resolved, unit => unit.Parent, "parent", problems);
        CheckCircles(resolved, unit => unit.IncludedIn, "included_in", problems);
        return resolved;

        // A name may pass from a closed unit to its heir; two that bear it on the same day cannot be told apart.
        void AddName(RosterLine line, string name, string column)
        {
            if (name.Length == 0)
            {
                return;
            }

            if (!byName.TryGetValue(name, out var bearers))
            {
                byName.Add(name, [line]);
            }
            else if (bearers.Find(other => other.Line != line.Line && other.Unit.ExistsBeside(line.Unit)) is { } other)
            {
                problems.Add(line.Line, column, string.Create(CultureInfo.InvariantCulture, $"“{name}”与第{other.Line}行“{other.Unit.Name}”的名称或别名相同，且两个单位的起止日期有重叠，无法区分两个单位，请改用不同的名称、删去这个别名，或改正起止日期。"));
            }
            else if (bearers[^1].Line != line.Line)
            {
                bearers.Add(line);
            }
        }

        string? Target(RosterLine line, string? target, string column)
        {
            if (target is null)
            {
                return null;
            }

            if (byCode.TryGetValue(target, out var coded))
            {
                return coded.Unit.Code;
            }

            if (byName.TryGetValue(target, out var bearers))
            {
                var beside = bearers.Where(other => other.Line != line.Line && other.Unit.ExistsBeside(line.Unit)).ToList();
                if (beside.Count == 1 || bearers.Count == 1)
                {
                    return (beside.Count == 1 ? beside : bearers)[0].Unit.Code;
                }

                problems.Add(line.Line, column, $"“{target}”先后是{UnitTimes.Listed([.. bearers.Select(bearer => bearer.Unit)])}的名称，请改填单位代码。");
                return null;
            }

            problems.Add(line.Line, column, $"“{target}”不在名册的单位代码中，请改正，或为该单位补上一行。");
            return null;
        }
    }

    private static void CheckCircles(List<RosterLine> lines, Func<Unit, string?> next, string column, RosterProblems problems)
    {
        var links = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            links.TryAdd(line.Unit.Code, next(line.Unit));
        }

        foreach (var line in lines)
        {
            var path = new List<string> { line.Unit.Code };
            var at = next(line.Unit);
            while (at is not null && at != line.Unit.Code && path.Count <= Deepest)
            {
                path.Add(at);
                at = links.GetValueOrDefault(at);
            }

            if (at is not null && at == line.Unit.Code)
            {
                problems.Add(line.Line, column, $"单位之间绕成了圈（{string.Join("→", path.Append(at).Take(12))}），请改正其中一个。");
            }
            else if (at is not null)
            {
                problems.Add(line.Line, column, string.Create(CultureInfo.InvariantCulture, $"向上超过{Deepest}级（{string.Join("→", path.Take(6))}→……），请核对上级单位。"));
            }
        }
    }
}
