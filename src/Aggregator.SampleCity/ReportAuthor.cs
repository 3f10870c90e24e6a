using System.Globalization;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Faults;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity;

/// <summary>Writes one unit's reports, year after year.</summary>
internal sealed class ReportAuthor(SampleUnit unit, long seed, SentenceLedger ledger)
{
    private readonly Composer _composer = new(unit, ledger, SeededRandom.For(seed, "prose/" + unit.Code));
    private Sheet? _trueBefore;
    private Sheet? _printedBefore;

    /// <summary>The next year's report with the fault planned for it; <paramref name="source"/> is whom a copier copies.</summary>
    public WrittenReport Write(int year, SeededFault? fault, (SampleUnit Unit, ReportText Text)? source)
    {
        var random = SeededRandom.For(seed, string.Create(CultureInfo.InvariantCulture, $"report/{unit.Code}/{year}"));
        var truth = FigureGenerator.Draw(unit, year, _trueBefore, random);
        var tables = fault is null ? null : TableFaults.Apply(fault.Kind, truth, random);
        var sheet = tables?.Sheet ?? truth;

        // Larger than what was carried in, so that the wrong figure cannot be read as new and carried together.
        var misstatedBy = fault?.Kind == FaultKind.TextTable ? sheet.Count("T2", "carried_in", "total") + random.Between(1, 9) : 0;
        var text = _composer.Compose(year, sheet, misstatedBy);
        var prose = fault is null ? null : ProseFaults.Apply(fault.Kind, text, _composer);
        text = prose?.Text ?? text;
        IReadOnlyList<(string Section, string Copy, string Source)> passages = [];
        if (source is { } from)
        {
            (text, passages) = ProseFaults.Copy(text, unit, from.Text, from.Unit, fault!.NamesReplaced);
        }

        var format = fault?.Kind switch
        {
            FaultKind.Unreadable => SampleFormat.Word,
            FaultKind.LatePublish => SampleFormat.ModernPage,
            _ => ReportFile.FormatOf(unit),
        };
        var dates = DeliveryDates.Draw(unit.DeadlineFor(year), fault?.Kind, random);
        var draft = DraftBuilder.Build(unit, year, text, sheet, dates,
            fault?.Kind == FaultKind.TemplateNote ? MandatedText.FormNote : null,
            fault?.Kind == FaultKind.TableMissing ? _composer.InsteadOfCases() : null);
        var bytes = ReportFile.Write(draft, format);
        var hand = new HandIn(unit, year, format, dates, ReportFile.PathOf(unit, year, format), InIndex: random.Percent(60) || fault?.Kind is FaultKind.LateSubmit or FaultKind.LatePublish);
        var place = tables?.Place ?? prose?.Place ?? PlaceOf(fault?.Kind, hand, sheet, text);
        var written = new WrittenReport(
            hand.File,
            fault?.Kind == FaultKind.Unreadable ? bytes[..(bytes.Length * 3 / 5)] : bytes,
            draft,
            format,
            text,
            hand.InIndex ? hand.IndexLine : null,
            hand.IndexLine,
            hand.Key(fault?.Kind == FaultKind.Unreadable ? "unreadable" : "accepted"),
            SheetKeys.CellsOf(hand, sheet, fault?.Kind == FaultKind.TableMissing),
            new NarrativeKey(hand.File, unit.Code, year, [.. text.Figures.Select(f => new NarrativeFigure(f.Metric, f.Value, f.Raw))]),
            fault is null ? null : new FaultKey(fault.Kind.ToString(), unit.Code, year, fault.Kind == FaultKind.MissingReport ? null : hand.File, place.Place, place.True, place.Printed,
                ExpectedFindings.Of(fault.Kind, unit, year, sheet, _printedBefore, misstatedBy, source?.Unit)),
            source is null ? null : new ReuseKey(new ReuseReport(unit.Code, year), new ReuseReport(source.Value.Unit.Code, year), fault!.NamesReplaced ? "entities" : "none",
                [.. passages.Select(p => new CopiedPassage(p.Section, p.Copy.Length, p.Copy, p.Source))]));
        (_trueBefore, _printedBefore) = (truth, fault?.Kind is FaultKind.MissingReport or FaultKind.Unreadable ? null : sheet);
        return written;
    }

    private static SeededPlace PlaceOf(FaultKind? kind, HandIn hand, Sheet sheet, ReportText text) => kind switch
    {
        FaultKind.TextTable => new SeededPlace("S1/new_received", sheet.At("T2", "new_received", "total").Text, text.Figures.First(f => f.Metric == "new_received").Raw),
        FaultKind.LateSubmit => new SeededPlace("received", hand.Deadline, hand.Dates.Received.ToString()),
        FaultKind.LatePublish => new SeededPlace("published", hand.Deadline, hand.Dates.Published.ToString()),
        FaultKind.TemplateNote => new SeededPlace("S2", null, MandatedText.FormNote),
        FaultKind.TableMissing => new SeededPlace("T3", "15 cells", null),
        FaultKind.CopyOther => new SeededPlace("S1,S5", null, null),
        FaultKind.MissingReport or FaultKind.Unreadable => new SeededPlace("file", hand.File, null),
        _ => new SeededPlace("", null, null),
    };
}
