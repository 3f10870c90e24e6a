using System.Globalization;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Faults;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Ranks;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity;

/// <summary>Writes one unit's reports, year after year.</summary>
/// <param name="unit">The unit.</param>
/// <param name="city">All units.</param>
/// <param name="seed">The city's seed.</param>
/// <param name="ledger">What the whole city has written so far.</param>
/// <param name="inherited">True figures of the year before its first report, taken over from units it was formed from; null when nobody knows them.</param>
internal sealed class ReportAuthor(SampleUnit unit, IReadOnlyList<SampleUnit> city, long seed, SentenceLedger ledger, Sheet? inherited = null)
{
    private readonly Composer _composer = new(unit, ledger, SeededRandom.For(seed, "prose/" + unit.Code));
    private EarlyAuthor? _early;
    private Sheet? _trueBefore = inherited;
    private ReportDraft? _draftBefore;
    private Sheet? _printedBefore;
    private ReportText? _textBefore;

    /// <summary>The true figures of the last report written; null before the first.</summary>
    public Sheet? TrueFigures => _trueBefore;

    /// <summary>The next year's report with what is planned for it; <paramref name="sourceOf"/> gives the text a deviation builds on.</summary>
    public WrittenReport Write(int year, IReadOnlyList<PlannedDeviation> planned, Func<PlannedDeviation, SourceText?> sourceOf)
    {
        if (EarlyAuthor.Writes(year, planned))
        {
            // The forms from 2019 on follow on from nothing the old outline holds.
            (_trueBefore, _printedBefore, _textBefore, _draftBefore) = (null, null, null, null);
            return (_early ??= new EarlyAuthor(unit, city, seed, ledger, _composer)).Write(year, planned, sourceOf);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"report/{unit.Code}/{year}");
        var random = SeededRandom.For(seed, name);
        var scenes = planned.Select(plan => new Scene(plan.Deviation, unit, year, city, SeededRandom.For(seed, $"{name}/{plan.Deviation.Kind}"), _composer)
        {
            SheetBefore = _printedBefore,
            TextBefore = _textBefore,
            DraftBefore = _draftBefore,
            Source = sourceOf(plan),
        }).ToList();
        var truth = FigureGenerator.Draw(unit, year, _trueBefore, random);
        var dates = Changed(DeliveryDates.Draw(LocalDays.SubmitFor(unit.Unit, year) ?? unit.DeadlineFor(year), random), (dates, d, s) => d.OnDates(dates, s));
        var sheet = Changed(truth, (sheet, d, s) => d.OnTables(sheet, s));
        scenes.ForEach(scene => scene.SheetNow = sheet);
        var text = Changed(_composer.Compose(year, sheet), (text, d, s) => d.OnProse(text, s));
        var draft = Changed(DraftBuilder.Build(unit, year, text, sheet, dates), (draft, d, s) => d.OnDraft(draft, s));
        var format = Changed(ReportFile.FormatOf(unit, year, city.Count), (format, d, _) => d.FormatFor(format));

        // A plain report's file is packed by whoever writes it; what is done to a file is done here and now, in the order of the plan.
        var file = scenes.Count == 0
            ? new Lazy<byte[]>(() => ReportFile.Write(draft, format))
            : new Lazy<byte[]>(Changed(ReportFile.Write(draft, format), (bytes, d, s) => d.OnFile(bytes, s)));
        var hand = Changed(new HandIn(unit, year, format, dates, ReportFile.PathOf(unit, year, format), InIndex: random.Percent(60)), (hand, d, s) => d.OnHandIn(hand, s));
        var isReadable = hand.IsAccepted && planned.All(p => p.Deviation.IsDelivered);
        var broken = isReadable ? IdentityRecount.Of(sheet, _printedBefore) : [];
        var keys = new DeviationKeys(hand, broken, IdentityRecount.Of(truth, _printedBefore));
        var written = new WrittenReport(hand, file, draft, text, sheet,
            SheetKeys.CellsOf(hand, sheet, draft),
            NarrativeKeys.Of(hand, text),
            keys.FaultsOf(scenes), keys.DecoysOf(scenes), [.. scenes.SelectMany(s => s.Copies)]);
        var facts = isReadable ? ScoredReport.Of(hand, sheet, _printedBefore, text, written.Faults) : null;
        (_trueBefore, _printedBefore, _textBefore, _draftBefore) = (truth, isReadable ? sheet : null, isReadable ? text : null, isReadable ? draft : null);
        return written with { Facts = facts, Extras = [.. scenes.SelectMany(s => s.Deviation.Extras(written, s))] };

        T Changed<T>(T plain, Func<T, Deviation, Scene, T> change) => scenes.Aggregate(plain, (value, scene) => change(value, scene.Deviation, scene));
    }
}
