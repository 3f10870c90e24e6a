using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.OpenData;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Api;

/// <summary>Keeps what the interface makes of a night as long as the pages keep the night.</summary>
internal sealed class ApiNights(ISiteData data)
{
    private const int RunsLookedAt = 50;

    private const string Manifest = "data/manifest.json";

    private readonly ConditionalWeakTable<CitySnapshot, ApiNight> _known = [];

    /// <summary>The last finished night, or null before the first one.</summary>
    public async Task<ApiNight?> CurrentAsync(CancellationToken stop)
    {
        while (await data.SnapshotAsync(stop) is { } snapshot)
        {
            if (_known.TryGetValue(snapshot, out var known))
            {
                return known;
            }

            var run = (await data.RunsAsync(RunsLookedAt, stop)).FirstOrDefault(one => one.State is "done" or "done-with-faults" && one.Year == snapshot.Year && one.AsOf == snapshot.AsOf)?.Id;
            var manifest = (await data.DownloadsAsync(stop)).FirstOrDefault(file => file.File == Manifest)?.Sha256;

            // A night that ended between the questions would lend its number and its hash to the one before.
            if (ReferenceEquals(snapshot, await data.SnapshotAsync(stop)))
            {
                return _known.GetValue(snapshot, night => Make(night, run, manifest));
            }
        }

        return null;
    }

    /// <summary>The same as a person may know it: a unit's own person is given a night of its unit alone.</summary>
    public async Task<ApiNight?> CurrentAsync(Person person, CancellationToken stop)
    {
        var night = await CurrentAsync(stop);
        return night is null || person.IsOffice ? night : _known.GetValue(UnitSnapshot.For(night.Snapshot, person), own => Held(Make(own, night.Run, night.Tag), night));
    }

    // How much of its text stands elsewhere a unit is told, and not where: these arrays are held against it element by element.
    private static ApiNight Held(ApiNight own, ApiNight whole) => own with
    {
        Sets = own.Sets.ToDictionary(set => set.Key, set => set.Key.StartsWith("reuse", StringComparison.Ordinal) ? whole.Sets[set.Key] : set.Value, StringComparer.Ordinal),
    };

    private static ApiNight Make(CitySnapshot night, long? run, string? manifest)
    {
        IReadOnlyList<OpenDataSet> sets = [.. OpenDataSets.Of(night), OpenDataSets.Units(night.Roster), OpenDataSets.Rules(night.Rules)];
        return new ApiNight(night, run, TagOf(sets, manifest), sets.ToDictionary(set => set.Name, StringComparer.Ordinal));
    }

    // The manifest names the hash of every published array; roster and rules are none of them. A night without one is read through once.
    private static string TagOf(IReadOnlyList<OpenDataSet> sets, string? manifest)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(manifest ?? ""));
        foreach (var set in manifest is null ? sets : sets.TakeLast(2))
        {
            hash.AppendData(Convert.FromHexString(HashOf(set)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Lower-case hex SHA-256 over every element.</summary>
    public static string HashOf(OpenDataSet set)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        using (var json = new Utf8JsonWriter(stream, OpenDataSet.WriterOptions))
        {
            json.WriteStartArray();
            for (var i = 0; i < set.Count; i++)
            {
                set.Write(json, i);
            }

            json.WriteEndArray();
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }
}
