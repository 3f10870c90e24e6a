using System.Globalization;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Prose;

/// <summary>What goes on in a unit over the years: projects that begin, go on and end, standing rules with their names, policies of each year.</summary>
internal sealed class UnitStory
{
    private const int First = 2017;

    private readonly List<Project> _projects = [];
    private readonly List<(string Name, int Since)> _systems = [];
    private readonly List<string> _policies = [];

    public UnitStory(SampleUnit unit, IReadOnlyDictionary<string, string[]> words, SeededRandom random)
    {
        var works = random.Shuffle(words["work"]);
        for (var i = 0; i < unit.Places.Count * 4; i++)
        {
            // No two of one name, since a name belongs to one project. Six begin in every two years, so that some begin, some go on and some end in each.
            var start = First + (i % 12);
            _projects.Add(new Project(unit.Places[i % unit.Places.Count] + works[((i % unit.Places.Count) + (i / unit.Places.Count)) % works.Count], start, start + random.Between(2, 4), random.Between(8, 30)));
        }

        _systems.AddRange(random.Shuffle(Grammar.Frames.FramesOf("system")).Take(5).Select((name, i) => (name, i < 2 ? First : First + 1 + random.Below(8))));
        foreach (var item in random.Shuffle(words.TryGetValue("rule", out var rules) ? rules : words["item"]))
        {
            _policies.Add($"《{item}{random.Pick(Grammar.Frames.FramesOf("policyform"))}》");
        }
    }

    /// <summary>Puts the words of <paramref name="year"/> among a unit's words; what the year does not have is taken out.</summary>
    public void Tell(int year, Dictionary<string, string[]> words)
    {
        words["year"] = [Number(year)];
        words["nextyear"] = [Number(year + 1)];
        var active = _projects.Where(p => p.Start <= year && year <= p.End).ToList();
        Put("project", active.Select(p => p.Name));
        Put("pnew", active.Where(p => p.Start == year).Select(p => p.Name));
        Put("pend", active.Where(p => p.End == year).Select(p => p.Name));
        Put("pgo", active.Where(p => p.Start < year && year < p.End).Select(p => p.Name));
        Put("pgopct", active.Where(p => p.Start < year && year < p.End).Select(p => $"{p.Name}累计完成投资{Number(p.PercentAt(year))}%"));
        Put("sys", _systems.Where(s => s.Since < year).Select(s => s.Name));
        Put("sysnew", _systems.Where(s => s.Since == year).Select(s => s.Name));
        Put("policy", Enumerable.Range(0, 5).Select(i => _policies[((year * 3) + i) % _policies.Count]));

        void Put(string list, IEnumerable<string> entries)
        {
            words.Remove(list);
            string[] all = [.. entries.Distinct(StringComparer.Ordinal)];
            if (all.Length > 0)
            {
                words[list] = all;
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A project with the years it begins and ends in, and the share done in its first year.</summary>
    private sealed record Project(string Name, int Start, int End, int Begun)
    {
        /// <summary>The share done by the end of a year, which only grows and is less than the whole before the last.</summary>
        public int PercentAt(int year) => Begun + ((92 - Begun) * (year - Start) / (End - Start));
    }
}
