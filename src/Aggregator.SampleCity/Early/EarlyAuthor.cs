using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Faults;
using Aggregator.SampleCity.Faults.Early;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Early;

/// <summary>Writes one unit's reports on the outline of the 2008 Regulations, year after year.</summary>
internal sealed class EarlyAuthor(SampleUnit unit, IReadOnlyList<SampleUnit> city, long seed, SentenceLedger ledger, Composer composer)
{
    private readonly EarlyComposer _composer = new(unit, ledger, SeededRandom.For(seed, "early/prose/" + unit.Code));
    private readonly Dictionary<string, decimal> _sums = new(StringComparer.Ordinal);
    private Dictionary<string, decimal>? _counts;
    private int _drawnTo = EarlyYears.First - 1;
    private Sheet? _printedBefore;
    private ReportText? _textBefore;

    /// <summary>Whether a report is written here: one before 2019, or one that goes on using the old outline.</summary>
    public static bool Writes(int year, IReadOnlyList<PlannedDeviation> planned) => year <= EarlyYears.Last || planned.Any(p => p.Deviation is StatsFormKept);

    /// <summary>The next year's report, as <see cref="ReportAuthor.Write"/> gives it.</summary>
    public WrittenReport Write(int year, IReadOnlyList<PlannedDeviation> planned, Func<PlannedDeviation, SourceText?> sourceOf)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"early/report/{unit.Code}/{year}");
        var random = SeededRandom.For(seed, name);
        var scenes = planned.Select(plan => new Scene(plan.Deviation, unit, year, city, SeededRandom.For(seed, $"{name}/{plan.Deviation.Kind}"), composer)
        {
            SheetBefore = _printedBefore,
            TextBefore = _textBefore,
            Source = sourceOf(plan),
        }).ToList();
        var counts = CountsOf(year);
        var table = EarlyYears.TableOf(unit, year);
        var truth = table is null ? null : EarlyFigures.Sheet(table, counts, _sums);
        // Until 2018 there were three months to report in, since then one.
        var dates = Changed(DeliveryDates.Draw(unit.DeadlineFor(year).AddDays(-random.Below(year > EarlyYears.Last ? 5 : 45)), random), (dates, d, s) => d.OnDates(dates, s));
        var sheet = truth is null ? null : Changed(truth, (sheet, d, s) => d.OnTables(sheet, s));
        var text = Changed(_composer.Compose(year, Printed(counts, sheet, table)), (text, d, s) => d.OnProse(text, s));
        var draft = Changed(EarlyDraft.Build(unit, year, text, sheet, table, dates), (draft, d, s) => d.OnDraft(draft, s));
        var format = Changed(ReportFile.FormatOf(unit, year, city.Count), (format, d, _) => d.FormatFor(format));
        var bytes = Changed(ReportFile.Write(draft, format), (bytes, d, s) => d.OnFile(bytes, s));
        var hasTable = draft.Blocks.OfType<DraftBlock.Table>().Any();
        var form = hasTable && table == IndicatorSheet.Statistics2014 ? FormEdition.Statistics2014 : FormEdition.Outline2008;
        var plain = new HandIn(unit, year, format, dates, ReportFile.PathOf(unit, year, format), InIndex: random.Percent(60)) { PrintedForm = form };
        var hand = Changed(plain, (hand, d, s) => d.OnHandIn(hand, s));
        var isReadable = hand.IsAccepted && planned.All(p => p.Deviation.IsDelivered);
        var keys = new DeviationKeys(hand, isReadable && hasTable ? EarlyRecount.Of(sheet!, table!) : [], []);
        var written = new WrittenReport(hand, new Lazy<byte[]>(bytes), draft, text, sheet ?? new Sheet([]),
            hasTable ? SheetKeys.CellsOf(hand, form, sheet!, table!) : null,
            NarrativeKeys.Of(hand, text),
            keys.FaultsOf(scenes), keys.DecoysOf(scenes), [.. scenes.SelectMany(s => s.Copies)]);
        (_printedBefore, _textBefore) = (isReadable ? sheet : null, isReadable ? text : null);
        return written with { Extras = [.. scenes.SelectMany(s => s.Deviation.Extras(written, s))] };

        T Changed<T>(T plain, Func<T, Deviation, Scene, T> change) => scenes.Aggregate(plain, (value, scene) => change(value, scene.Deviation, scene));
    }

    // All years from 2008 on are drawn, so that totals of all years do not depend on the first year of the city.
    private Dictionary<string, decimal> CountsOf(int year)
    {
        while (_drawnTo < year)
        {
            foreach (var (code, count) in _counts ?? [])
            {
                _sums[code] = _sums.GetValueOrDefault(code) + count;
            }

            _drawnTo++;
            _counts = EarlyFigures.Draw(unit, _drawnTo, _counts, SeededRandom.For(seed, string.Create(CultureInfo.InvariantCulture, $"early/figures/{unit.Code}/{_drawnTo}")));
        }

        return _counts!;
    }

    // The prose states what the table prints, wrong or not; a blank or a word in the table leaves it with what is true.
    private static Dictionary<string, decimal> Printed(Dictionary<string, decimal> counts, Sheet? sheet, IndicatorSheet? table)
    {
        var printed = new Dictionary<string, decimal>(counts, StringComparer.Ordinal);
        foreach (var row in table?.Counted ?? [])
        {
            if (sheet!.At(table!.Code, row.Code, IndicatorSheet.Value).Value is { } value)
            {
                printed[row.Code] = row is { Code: "fees_collected", Measure: "万元" } ? value * 10_000 : value;
            }
        }

        return printed;
    }
}
