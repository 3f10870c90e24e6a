using System.Text;
using Aggregator.SampleCity.Faults;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Ranks;

namespace Aggregator.SampleCity;

/// <summary>Writes a city's files unit by unit and year by year; holds no report longer than a copy of it needs.</summary>
internal sealed class CityPress : IDisposable
{
    private readonly IReadOnlyList<SampleUnit> _units;
    private readonly CityKey _city;
    private readonly int _firstYear;
    private readonly string _outFolder;
    private readonly string _answers;
    private readonly FaultPlan _plan;
    private readonly InboxWriter _inbox;
    private readonly SentenceLedger _ledger = new();
    private readonly CityTotals _totals = new();
    private readonly RankList _ranks = new();
    private readonly Dictionary<string, Sheet> _left = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Unit, int Year), SourceText> _sources = [];
    private readonly List<string> _index = ["file,unit,year,received_at,published_at,url"];
    private readonly KeyArray<SubmissionKey> _submissions;
    private readonly KeyArray<CellsKey> _cells;
    private readonly KeyArray<NarrativeKey> _narrative;
    private readonly KeyArray<FaultKey> _faults;
    private readonly KeyArray<DecoyKey> _decoys;
    private readonly KeyArray<ReuseKey> _reuse;
    private readonly CorpusFile _corpus;
    private readonly SourceText _template;

    public CityPress(IReadOnlyList<SampleUnit> units, CityKey city, string outFolder, string answers)
    {
        (_units, _city, _outFolder, _answers) = (units, city, outFolder, answers);
        _firstYear = city.LastYear - city.Years + 1;
        _plan = FaultPlan.Make(units, city.Years, city.LastYear, city.Seed, DeviationCatalogue.All);
        _inbox = new(Path.Combine(outFolder, "inbox"));
        _submissions = new(Path.Combine(answers, KeyFiles.Submissions));
        _cells = new(Path.Combine(answers, KeyFiles.Cells));
        _narrative = new(Path.Combine(answers, KeyFiles.Narrative));
        _faults = new(Path.Combine(answers, KeyFiles.Faults));
        _decoys = new(Path.Combine(answers, KeyFiles.Decoys));
        _reuse = new(Path.Combine(answers, KeyFiles.Reuse));
        _corpus = new(Path.Combine(answers, KeyFiles.Corpus));

        // Written first, so that no honest report takes one of its sentences by chance.
        _template = ModelReport.Write(city.Seed, _ledger);
    }

    public void Print(IProgress<int>? progress)
    {
        KeyFiles.WriteOne(Path.Combine(_answers, KeyFiles.City), _city with { Seeded = _plan.Seeded, NotSeeded = _plan.NotSeeded });
        WriteText("roster.csv", CityRoster.ToCsv(_units));
        WriteText(CalendarKey.File, CalendarKey.Of(_units, _firstYear, _city.LastYear, _plan));
        KeyFiles.Write(Path.Combine(_answers, KeyFiles.Units), _units.Select(UnitKeys.Of));
        ModelReport.Publish(_template, Path.Combine(_outFolder, SampleFolder.Templates));
        foreach (var unit in _units)
        {
            var author = new ReportAuthor(unit, _units, _city.Seed, _ledger, Inherited(unit));
            for (var year = _firstYear; year <= _city.LastYear; year++)
            {
                if (unit.Unit.OwesReportFor(year))
                {
                    Deliver(unit, year, author);
                }
            }

            if (unit.Lineage == Lineage.MergedAway && author.TrueFigures is { } figures)
            {
                _left.Add(unit.Code, figures);
            }

            progress?.Report(unit.Index + 1);
        }

        _inbox.Finish();
        KeyFiles.Write(Path.Combine(_answers, KeyFiles.Ranking), _ranks.Keys(_units, _city.LastYear));
        KeyFiles.Write(Path.Combine(_answers, KeyFiles.RollUp), _totals.Keys(_city.LastYear));
        WriteText(Path.Combine("inbox", "index.csv"), string.Join('\n', _index) + "\n");
    }

    public void Dispose()
    {
        _inbox.Dispose();
        _submissions.Dispose();
        _cells.Dispose();
        _narrative.Dispose();
        _faults.Dispose();
        _decoys.Dispose();
        _reuse.Dispose();
        _corpus.Dispose();
    }

    private void Deliver(SampleUnit unit, int year, ReportAuthor author)
    {
        var planned = _plan.For(unit.Index, year);
        var report = author.Write(year, planned, SourceOf);
        var printed = ProseLines.Of(report.Draft);
        if (_plan.IsSource(unit.Index, year))
        {
            _sources.Add((unit.Index, year), new SourceText(unit.Code, unit, year, report.Text, printed));
        }

        if (planned.Any(p => p.Deviation.Grants(unit, year) is { Until: null }))
        {
            _ranks.Exempt(unit);
        }

        _faults.AddAll(report.Faults);
        _decoys.AddAll(report.Decoys);
        if (!planned.All(p => p.Deviation.IsDelivered))
        {
            return;
        }

        _inbox.Add(report.Hand.File, report.File);
        _submissions.Add(report.Hand.Key());
        if (report.Hand.InIndex)
        {
            _index.Add(report.Hand.IndexLine);
        }

        if (year == CityWriter.LastYear && report.Facts is { } facts)
        {
            _ranks.Add(facts);
            _ranks.Add(report.Copies);
        }

        if (report.Hand.IsAccepted)
        {
            // What nobody can read cannot be found to be copied.
            _reuse.AddAll(report.Copies.Select(copy => PassagePlaces.Of(copy, printed, PrintedOf(copy.B, unit, year, printed))));
            _corpus.Add(new CorpusLine($"{unit.Code}-{year}", unit.Code, year, printed, unit.Name, CityRoster.City, "report"));
            if (report.Cells is { } cells)
            {
                _cells.Add(cells);
                if (year == CityWriter.LastYear && unit.IsRolledUp)
                {
                    _totals.Add(unit, cells);
                }
            }

            _narrative.Add(report.Narrative);
        }

        foreach (var extra in report.Extras)
        {
            _inbox.Add(extra.Submission.File, new Lazy<byte[]>(extra.Bytes));
            _submissions.Add(extra.Submission);
            if (extra.IndexLine is { } line)
            {
                _index.Add(line);
            }
        }
    }

    private Sheet? Inherited(SampleUnit unit) => unit.Lineage switch
    {
        Lineage.Formed when unit.Predecessors.All(_left.ContainsKey) => Inheritance.Sum([.. unit.Predecessors.Select(code => _left[code])]),
        Lineage.Founded => Inheritance.Nothing(unit, unit.Unit.ValidFrom!.Value.Year - 1),
        _ => null,
    };

    private SourceText? SourceOf(PlannedDeviation planned) => planned.Deviation.Source switch
    {
        SourceKind.None => null,
        SourceKind.Template => _template,
        _ => _sources[(planned.SourceIndex, planned.SourceYear)],
    };

    private string PrintedOf(ReuseReport source, SampleUnit unit, int year, string printed) =>
        source.Unit == _template.Code ? _template.Printed
        : source == new ReuseReport(unit.Code, year) ? printed
        : _sources[(_units.First(u => u.Code == source.Unit).Index, source.Year)].Printed;

    private void WriteText(string file, string text) => File.WriteAllText(Path.Combine(_outFolder, file), text, new UTF8Encoding(false));
}
