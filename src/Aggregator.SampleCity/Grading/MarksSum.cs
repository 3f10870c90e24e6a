namespace Aggregator.SampleCity.Grading;

/// <summary>Adds marks up.</summary>
internal static class MarksSum
{
    public static Marks Of(IReadOnlyList<Marks> runs)
    {
        if (runs.Count == 0)
        {
            throw new ArgumentException("There are no marks to add up.", nameof(runs));
        }

        return new Marks(
            [.. Named(runs.SelectMany(r => r.Rules), r => r.Rule).Select(g => new RuleMark(g.Key, g.Sum(r => r.Expected), g.Sum(r => r.Found), g.Sum(r => r.Right)))],
            Count(runs.Select(r => r.Cells)),
            new FoundMark(runs.Sum(r => r.Narrative.Expected), runs.Sum(r => r.Narrative.Found), runs.Sum(r => r.Narrative.Right)),
            ReuseSum.Of([.. runs.Select(r => r.Reuse)]),
            Count(runs.Select(r => r.Lateness)),
            Count(runs.Select(r => r.RollUp)),
            Count(runs.Select(r => r.Ranking)),
            [.. Named(runs.SelectMany(r => r.Kinds), k => k.Kind).Select(Kind)],
            [.. Named(runs.SelectMany(r => r.Decoys), d => d.Kind).Select(Decoy)],
            new PlainMark(runs.Sum(r => r.Plain.Reports), runs.Sum(r => r.Plain.Clean), runs.Sum(r => r.Plain.FalseAlarms)),
            Count(runs.Select(r => r.Statuses)),
            Parts(runs.SelectMany(r => r.CellsByTable)),
            Parts(runs.SelectMany(r => r.CellsByFormat)),
            [.. Named(runs.SelectMany(r => r.NarrativeByMetric), m => m.Metric).Select(g => new MetricMark(g.Key, g.Sum(m => m.Expected), g.Sum(m => m.Found), g.Sum(m => m.Right)))],
            Parts(runs.SelectMany(r => r.Leaves)),
            [.. runs.SelectMany(r => r.Misses)],
            [.. runs.SelectMany(r => r.FalseAlarms)])
        {
            Defects = Count(runs.Select(r => r.Defects)),
        };
    }

    private static IEnumerable<IGrouping<string, T>> Named<T>(IEnumerable<T> marks, Func<T, string> name) => marks.GroupBy(name).OrderBy(g => g.Key, StringComparer.Ordinal);

    private static CountMark Count(IEnumerable<CountMark> marks) => marks.Aggregate((a, b) => new CountMark(a.Expected + b.Expected, a.Right + b.Right));

    private static IReadOnlyList<NamedCountMark> Parts(IEnumerable<NamedCountMark> marks) =>
        [.. Named(marks, m => m.Name).Select(g => new NamedCountMark(g.Key, g.Sum(m => m.Expected), g.Sum(m => m.Right)))];

    private static KindMark Kind(IGrouping<string, KindMark> marks) => new(
        marks.Key, marks.Sum(k => k.Seeded), marks.Sum(k => k.FullyFound), marks.Sum(k => k.Expected), marks.Sum(k => k.Found), marks.Sum(k => k.Reported), marks.Sum(k => k.Right),
        [.. marks.SelectMany(k => k.Rules).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    private static DecoyMark Decoy(IGrouping<string, DecoyMark> marks)
    {
        var alarms = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (rule, count) in marks.SelectMany(d => d.Alarms))
        {
            alarms[rule] = alarms.GetValueOrDefault(rule) + count;
        }

        return new DecoyMark(marks.Key, marks.Sum(d => d.Reports), marks.Sum(d => d.Clean), marks.Sum(d => d.FalseAlarms), alarms);
    }
}
