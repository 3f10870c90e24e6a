using System.Collections.Concurrent;
using System.Text.Json;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Tests;

/// <summary>The answer key of a city, whole.</summary>
internal sealed class Key(string city)
{
    private readonly ConcurrentDictionary<string, PrintedReport> _read = new(StringComparer.Ordinal);

    public string Inbox { get; } = Path.Combine(city, "inbox");

    public CityKey City { get; } = JsonSerializer.Deserialize<CityKey>(File.ReadAllText(Path.Combine(city, "answers", KeyFiles.City)), KeyFiles.Options)!;

    public IReadOnlyList<UnitKey> Units { get; } = Load<UnitKey>(city, KeyFiles.Units);

    public IReadOnlyList<SubmissionKey> Submissions { get; } = Load<SubmissionKey>(city, KeyFiles.Submissions);

    public IReadOnlyList<CellsKey> Cells { get; } = Load<CellsKey>(city, KeyFiles.Cells);

    public IReadOnlyList<NarrativeKey> Narrative { get; } = Load<NarrativeKey>(city, KeyFiles.Narrative);

    public IReadOnlyList<FaultKey> Faults { get; } = Load<FaultKey>(city, KeyFiles.Faults);

    public IReadOnlyList<DecoyKey> Decoys { get; } = Load<DecoyKey>(city, KeyFiles.Decoys);

    public IReadOnlyList<ReuseKey> Reuse { get; } = Load<ReuseKey>(city, KeyFiles.Reuse);

    public IReadOnlyList<RollUpKey> RollUp { get; } = Load<RollUpKey>(city, KeyFiles.RollUp);

    /// <summary>Empty when the key holds none.</summary>
    public IReadOnlyList<RankingKey> Ranking { get; } = File.Exists(Path.Combine(city, "answers", KeyFiles.Ranking)) ? Load<RankingKey>(city, KeyFiles.Ranking) : [];

    public IEnumerable<SubmissionKey> Accepted => Submissions.Where(s => s.Status == "accepted");

    /// <summary>Accepted reports nothing was done to.</summary>
    public IEnumerable<SubmissionKey> Honest => Accepted.Where(s => !Faults.Any(f => f.Unit == s.Unit && f.Year == s.Year) && !Decoys.Any(d => d.Unit == s.Unit && d.Year == s.Year));

    public PrintedReport Read(string file) => _read.GetOrAdd(file, name => PrintedReport.Read(Path.Combine(Inbox, name)));

    private static List<T> Load<T>(string city, string name) =>
        JsonSerializer.Deserialize<List<T>>(File.ReadAllText(Path.Combine(city, "answers", name)), KeyFiles.Options)!;
}
