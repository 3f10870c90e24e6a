using System.Text;
using Aggregator.SampleCity.Faults;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity;

/// <summary>Writes a city's files unit by unit and year by year; holds no report longer than a copy of it needs.</summary>
internal sealed class CityPress : IDisposable
{
    private readonly IReadOnlyList<SampleUnit> _units;
    private readonly int _years;
    private readonly long _seed;
    private readonly string _outFolder;
    private readonly string _answers;
    private readonly FaultPlan _plan;
    private readonly SentenceLedger _ledger = new();
    private readonly CityTotals _totals = new();
    private readonly Dictionary<(int Unit, int Year), ReportText> _sources = [];
    private readonly List<string> _index = ["file,unit,year,received_at,published_at,url"];
    private readonly KeyArray<SubmissionKey> _submissions;
    private readonly KeyArray<CellsKey> _cells;
    private readonly KeyArray<NarrativeKey> _narrative;
    private readonly KeyArray<FaultKey> _faults;
    private readonly KeyArray<ReuseKey> _reuse;

    public CityPress(IReadOnlyList<SampleUnit> units, int years, long seed, string outFolder, string answers)
    {
        (_units, _years, _seed, _outFolder, _answers) = (units, years, seed, outFolder, answers);
        _plan = FaultPlan.Make(units, years, CityWriter.LastYear, seed);
        _submissions = new(Path.Combine(answers, KeyFiles.Submissions));
        _cells = new(Path.Combine(answers, KeyFiles.Cells));
        _narrative = new(Path.Combine(answers, KeyFiles.Narrative));
        _faults = new(Path.Combine(answers, KeyFiles.Faults));
        _reuse = new(Path.Combine(answers, KeyFiles.Reuse));
    }

    public void Print(IProgress<int>? progress)
    {
        WriteText("roster.csv", CityRoster.ToCsv(_units));
        KeyFiles.Write(Path.Combine(_answers, KeyFiles.Units), _units.Select(u =>
            new UnitKey(u.Code, u.Name, Core.Reports.UnitKinds.Code(u.Unit.Kind), u.Unit.Parent, u.Unit.IncludedIn, u.IsRolledUp)));
        foreach (var unit in _units)
        {
            var author = new ReportAuthor(unit, _seed, _ledger);
            for (var year = CityWriter.LastYear - _years + 1; year <= CityWriter.LastYear; year++)
            {
                Deliver(unit, year, author);
            }

            progress?.Report(unit.Index + 1);
        }

        KeyFiles.Write(Path.Combine(_answers, KeyFiles.RollUp), _totals.Keys(CityWriter.LastYear));
        WriteText(Path.Combine("inbox", "index.csv"), string.Join('\n', _index) + "\n");
    }

    public void Dispose()
    {
        _submissions.Dispose();
        _cells.Dispose();
        _narrative.Dispose();
        _faults.Dispose();
        _reuse.Dispose();
    }

    private void Deliver(SampleUnit unit, int year, ReportAuthor author)
    {
        var fault = _plan.For(unit.Index, year);
        var source = fault is { Kind: FaultKind.CopyOther } ? (_units[fault.SourceIndex], _sources[(fault.SourceIndex, year)]) : ((SampleUnit, ReportText)?)null;
        var report = author.Write(year, fault, source);
        if (_plan.Sources.Contains(unit.Index))
        {
            _sources.Add((unit.Index, year), report.Text);
        }

        if (fault is not null)
        {
            _faults.Add(report.FaultKey);
        }

        if (report.Copy is { } copy)
        {
            _reuse.Add(copy);
        }

        if (fault?.Kind == FaultKind.MissingReport)
        {
            return;
        }

        WriteFile(report.File, report.Bytes);
        _submissions.Add(report.Submission);
        if (report.IndexLine is { } line)
        {
            _index.Add(line);
        }

        if (fault?.Kind != FaultKind.Unreadable)
        {
            _cells.Add(report.Cells);
            _narrative.Add(report.Narrative);
            if (year == CityWriter.LastYear && unit.IsRolledUp)
            {
                _totals.Add(unit, report.Cells);
            }
        }

        if (year == CityWriter.LastYear)
        {
            DeliverExtras(unit, report);
        }
    }

    private void DeliverExtras(SampleUnit unit, WrittenReport report)
    {
        if (_plan.WithDraft.Contains(unit.Index))
        {
            var draft = ExtraFiles.DraftOf(unit, report);
            WriteFile(draft.Submission.File, draft.Bytes);
            _submissions.Add(draft.Submission);
            _index.Add(draft.IndexLine);
            if (report.IndexLine is null)
            {
                _index.Add(report.FullIndexLine);
            }
        }

        if (_plan.WithOffTopic.Contains(unit.Index))
        {
            var other = ExtraFiles.OffTopic(unit, CityWriter.LastYear, SeededChanceFor(unit));
            WriteFile(other.File, other.Bytes);
            _submissions.Add(new SubmissionKey(other.File, unit.Code, CityWriter.LastYear, "txt", null, "off-topic", null, null, null, null, null));
        }
    }

    private Chance.SeededRandom SeededChanceFor(SampleUnit unit) => Chance.SeededRandom.For(_seed, $"off-topic/{unit.Code}");

    private void WriteFile(string file, byte[] bytes)
    {
        var path = Path.Combine([_outFolder, "inbox", .. file.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    private void WriteText(string file, string text) => File.WriteAllText(Path.Combine(_outFolder, file), text, new UTF8Encoding(false));
}
