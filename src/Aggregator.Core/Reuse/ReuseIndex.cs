using System.Collections.Concurrent;

namespace Aggregator.Core.Reuse;

/// <summary>Reports that new ones are compared with, without comparing the old ones again. Never changed: a change makes another index.</summary>
/// <remarks>
/// After any additions, replacements and removals the passages are those of <see cref="PassageFinder.Find(IReadOnlyList{ReuseText}, ReuseBackground?, CancellationToken)"/>
/// over the reports now there, with the same background and templates. What says how much a turn is worth is frozen in the background;
/// what depends on all reports, namely how many places a run stands at (more than sixty pair only with the first of all) and how many
/// units write a passage (its verdict), is looked up when passages are asked for and never kept. So a passage of two old reports may
/// change its verdict when others arrive: ask again for what is shown.
/// A report costs four bytes a character and some three for its picked runs in its segment, which may be a mapped file, and some 150
/// bytes of memory for its names.
/// </remarks>
public sealed class ReuseIndex
{
    private readonly NormalText[] _templates;
    private readonly FingerprintIndex? _templateRuns;
    private readonly ReusePart[] _parts;

    private ReuseIndex(ReuseBackground background, NormalText[] templates, FingerprintIndex? templateRuns, ReusePart[] parts) =>
        (Background, _templates, _templateRuns, _parts) = (background, templates, templateRuns, parts);

    /// <summary>What says how much a shared turn says.</summary>
    public ReuseBackground Background { get; }

    /// <summary>Segments and what was removed from them.</summary>
    public IReadOnlyList<ReusePart> Parts => _parts;

    /// <summary>The known templates.</summary>
    public IEnumerable<ReuseText> Templates => _templates.Select(template => template.Source);

    /// <summary>Reports in it.</summary>
    public int Count => _parts.Sum(part => part.Count);

    /// <summary>The ids of the reports in it.</summary>
    public IEnumerable<string> Ids => _parts.SelectMany(part => part.Numbers.Select(n => part.Segment.Ids[n]));

    /// <summary>The reports in it, read one by one.</summary>
    public IEnumerable<ReuseText> Texts() => _parts.SelectMany(part => part.Numbers.Select(n => TextRecord.Read(part.Segment.RecordOf(n))));

    /// <summary>An index without reports.</summary>
    /// <param name="background">Frozen until another index is made.</param>
    /// <param name="templates">Known templates; what a report took from one is compared with nothing else. They are fixed, too.</param>
    public static ReuseIndex Of(ReuseBackground background, IReadOnlyList<ReuseText> templates)
    {
        var all = PassageFinder.Normal([.. templates.Select(template => template with { Kind = "template" })], CancellationToken.None);
        return new ReuseIndex(background, all, all.Length == 0 ? null : FingerprintIndexing.Of(all, 1, CancellationToken.None), []);
    }

    /// <summary>An index of segments that were made with the same background and templates.</summary>
    /// <param name="background">The background.</param>
    /// <param name="templates">The templates, as <see cref="TemplateSegment"/> gave them; null for none.</param>
    /// <param name="parts">Segments.</param>
    /// <exception cref="InvalidDataException">Two of the reports have one id.</exception>
    public static ReuseIndex Of(ReuseBackground background, ReuseSegment? templates, IReadOnlyList<ReusePart> parts)
    {
        var index = Of(background, [.. Enumerable.Range(0, templates?.Texts ?? 0).Select(n => templates!.TextOf(n).Source)]);
        return parts.SelectMany(part => part.Numbers.Select(n => part.Segment.Ids[n])).Distinct(StringComparer.Ordinal).Count() == parts.Sum(part => part.Count)
            ? index.With(parts)
            : throw new InvalidDataException("Two reports of one id.");
    }

    /// <summary>The templates as a segment; null when there are none.</summary>
    public ReuseSegment? TemplateSegment() =>
        _templates.Length == 0 ? null : SegmentWriting.Of([.. _templates.Select(text => (text, TextRecord.Write(text.Source)))], CancellationToken.None);

    /// <summary>With more reports; one of a known id replaces the older, the last of several in the list counts.</summary>
    public ReuseIndex With(IReadOnlyList<ReuseText> texts, CancellationToken stop = default)
    {
        var added = texts.Reverse().DistinctBy(text => text.Id, StringComparer.Ordinal).ToList();
        var parts = Without([.. added.Select(text => text.Id)])._parts.ToList();
        foreach (var bundle in SegmentMerging.Bundles(Reduced(added, stop), text => ReuseSegment.BytesOf(text.Length * 2L, text.Source.Text.Length * 2L)))
        {
            parts.Add(new ReusePart(SegmentWriting.Of([.. bundle.Select(text => (text, TextRecord.Write(text.Source)))], stop), RemovedTexts.None));
        }

        return With(SegmentMerging.Tidied(parts, stop));
    }

    /// <summary>Without some reports; unknown ids are passed over.</summary>
    public ReuseIndex Without(IReadOnlyList<string> ids)
    {
        var parts = _parts.ToArray();
        foreach (var id in ids)
        {
            for (var p = 0; p < parts.Length; p++)
            {
                if (parts[p].NumberOf(id) is >= 0 and var number)
                {
                    parts[p] = parts[p] with { Removed = parts[p].Removed.With(number) };
                }
            }
        }

        return With(parts);
    }

    /// <summary>The same reports in as few segments as may be: the same bytes, whatever the order they came in.</summary>
    public ReuseIndex Merged(CancellationToken stop = default) => With(SegmentMerging.Merged(_parts, stop));

    /// <summary>What a draft shares with the reports, as if it were one of them; an older report of its id does not count. In milliseconds.</summary>
    public IReadOnlyList<ReusePassage> Compare(ReuseText draft)
    {
        var text = NormalText.Of(draft with { Kind = "report" });
        var found = ForTemplates()?.Take(text) ?? [];
        ReusePart[] parts = [.. Without([draft.Id])._parts, new ReusePart(SegmentWriting.Of([(text, [])], CancellationToken.None), RemovedTexts.None)];
        found.AddRange(new ReuseQuery(parts, Background.Frequencies).Of(text, parts.Length - 1, 0, _ => false));
        return PassageFinder.InOrder(found);
    }

    /// <summary>What a report shares with the others, earlier and later, with templates and with itself; nothing for an unknown id.</summary>
    public IReadOnlyList<ReusePassage> PassagesOf(string id) => PassagesOf([id]);

    /// <summary>The passages one side of which is one of these reports.</summary>
    public IReadOnlyList<ReusePassage> PassagesOf(IReadOnlyList<string> ids, CancellationToken stop = default)
    {
        var asked = ids.ToHashSet(StringComparer.Ordinal);
        var places = asked.SelectMany(id => Enumerable.Range(0, _parts.Length).Select(p => (Part: p, Number: _parts[p].NumberOf(id))).Where(place => place.Number >= 0)).ToArray();
        var found = new ConcurrentBag<ReusePassage>();
        Workers.Run(places.Length, () => new Worker(ForTemplates(), new ReuseQuery(_parts, Background.Frequencies)), (worker, i) =>
        {
            var (part, number) = places[i];
            var text = NormalText.Of(_parts[part].Segment.TextOf(number).Source);
            worker.Templates?.Take(text).ForEach(found.Add);
            worker.Query.Of(text, part, number, asked.Contains).ForEach(found.Add);
        }, stop);
        return PassageFinder.InOrder(found);
    }

    private ReuseIndex With(IReadOnlyList<ReusePart> parts) => new(Background, _templates, _templateRuns, [.. parts.Where(part => part.Count > 0)]);

    private NormalText[] Reduced(List<ReuseText> texts, CancellationToken stop)
    {
        var reduced = PassageFinder.Normal([.. texts.Select(text => text with { Kind = "report" })], stop);
        if (_templateRuns is { } runs)
        {
            Workers.Run(reduced.Length, () => new TemplateSearch(runs, _templates, Background.Frequencies), (search, i) => search.Take(reduced[i]), stop);
        }

        return reduced;
    }

    private TemplateSearch? ForTemplates() => _templateRuns is null ? null : new TemplateSearch(_templateRuns, _templates, Background.Frequencies);

    private sealed record Worker(TemplateSearch? Templates, ReuseQuery Query);
}
