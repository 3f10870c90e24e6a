using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aggregator.Intake;
using Aggregator.Pipeline;

namespace Aggregator.Server.Keeping;

/// <summary>Holds a bundle of evidence against its own list, signature and chain. Needs no database.</summary>
internal sealed class EvidenceCheck(EvidenceArchive archive)
{
    private const int SmallBytes = 1 << 16;

    // Its lines of JSON pack to a thirtieth; what packs to less than a two-hundredth was made to.
    private const int WorstRatio = 200;

    private const int MostLookedInto = 50;

    /// <summary>Looks at everything.</summary>
    /// <param name="fingerprint">The fingerprint the office has made known; null where nobody knows it.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="RefusedInputException">It is no bundle.</exception>
    public async Task<EvidenceVerdict> RunAsync(string? fingerprint, CancellationToken stop)
    {
        var bytes = await archive.NeededAsync(EvidenceNames.Manifest, EvidenceManifest.MostBytes, stop);
        var manifest = EvidenceManifest.Read(bytes);
        if (manifest.Entries.Sum(entry => (decimal)entry.Bytes) > (decimal)archive.Length * WorstRatio)
        {
            throw new RefusedInputException(["证据包展开后大得不正常，为安全起见没有核对；不是本程序出具的。"]);
        }

        var problems = new List<string>();
        var own = await SignatureAsync(bytes, fingerprint, problems, stop);
        foreach (var name in manifest.Entries.Select(entry => entry.Name).Where(name => !EvidenceNames.IsKnown(name)).Order(StringComparer.Ordinal))
        {
            problems.Add($"清单里有不该有的文件“{name}”。");
        }

        foreach (var twice in manifest.Entries.GroupBy(entry => entry.Name, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            problems.Add($"清单里“{twice.Key}”出现两次。");
        }

        string[] unlisted = [EvidenceNames.Manifest, EvidenceNames.Signature, EvidenceNames.PublicKey];
        var listed = manifest.Entries.Select(entry => entry.Name).Concat(unlisted).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(archive.Names.Where(name => !listed.Contains(name)).Order(StringComparer.Ordinal).Select(name => $"“{name}”不在清单里，是后来加入的。"));
        foreach (var entry in manifest.Entries.Where(entry => EvidenceNames.IsKnown(entry.Name)))
        {
            if (await ProblemAsync(entry, manifest, problems.Count < MostLookedInto, stop) is { } problem)
            {
                problems.Add($"“{entry.Name}”{problem}");
            }
        }

        problems.AddRange(await InputsAsync(manifest, stop));
        problems.AddRange(await AuditAsync(manifest, stop));
        return new EvidenceVerdict(manifest, own, problems, [.. manifest.Entries.Where(entry => entry.AsPublished == false).Select(entry => $"“{entry.Name}”在出具时就与当时发布的文件不同：库中的结果在发布之后被改动过，或者由另一版本的程序写出。")]);
    }

    private async Task<string> SignatureAsync(byte[] manifest, string? expected, List<string> problems, CancellationToken stop)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(Encoding.ASCII.GetString(await archive.NeededAsync(EvidenceNames.PublicKey, SmallBytes, stop)));
        }
        catch (Exception broken) when (broken is ArgumentException or CryptographicException)
        {
            throw new RefusedInputException([$"{EvidenceNames.PublicKey} 读不出来，无从核对签名。"]);
        }

        var own = EvidenceKey.FingerprintOf(key);
        if (!EvidenceKey.Verifies(key, manifest, Encoding.ASCII.GetString(await archive.NeededAsync(EvidenceNames.Signature, SmallBytes, stop))))
        {
            problems.Add($"{EvidenceNames.Manifest} 与签名不符：清单被改动过，或者签名不是这把密钥作的。");
        }

        if (expected is not null && !string.Equals(expected.Trim().Replace(":", "", StringComparison.Ordinal), own, StringComparison.OrdinalIgnoreCase))
        {
            problems.Add($"签名的公钥指纹是 {own}，不是 --fingerprint 给出的：不是那个部门签的。");
        }

        return own;
    }

    private async Task<string?> ProblemAsync(EvidenceEntry entry, EvidenceManifest manifest, bool isLookedInto, CancellationToken stop)
    {
        if (entry.Name.StartsWith(EvidenceNames.Originals, StringComparison.Ordinal) && entry.Name[EvidenceNames.Originals.Length..] != entry.Sha256)
        {
            return "的名字与清单里的校验值不符。";
        }

        try
        {
            if (await archive.CopyAsync(entry.Name, Stream.Null, entry.Bytes, stop) is not var (bytes, sha256))
            {
                return "缺失。";
            }

            return sha256 == entry.Sha256 && bytes == entry.Bytes ? null
                : isLookedInto && await LinesAsync(entry, manifest, stop) is { Count: > 0 } lines ? "被改动：" + string.Join("；", lines) + "。"
                : bytes > entry.Bytes ? "比清单所列的长，已被改动。"
                : "的内容与校验值不符，已被改动。";
        }
        catch (InvalidDataException)
        {
            return "解不开，已损坏。";
        }
    }

    private async Task<IReadOnlyList<string>> LinesAsync(EvidenceEntry entry, EvidenceManifest manifest, CancellationToken stop)
    {
        var rows = manifest.Entries.FirstOrDefault(one => one.Name == EvidenceNames.RowsOf(entry.Name));
        if (rows is null || rows.Bytes > EvidenceArchive.MostRead)
        {
            return [];
        }

        using var hashes = new MemoryStream();
        using var now = new MemoryStream();
        // The list of its lines must itself be what was signed.
        return await archive.CopyAsync(rows.Name, hashes, rows.Bytes, stop) is var (_, sha256) && sha256 == rows.Sha256
            && await archive.CopyAsync(entry.Name, now, EvidenceArchive.MostRead, stop) is var (length, _) && length <= EvidenceArchive.MostRead
            ? EvidenceRows.Changed(now.ToArray(), hashes.ToArray()) : [];
    }

    private async Task<IReadOnlyList<string>> InputsAsync(EvidenceManifest manifest, CancellationToken stop)
    {
        if (await InputsOfAsync(archive, manifest, stop) is not { } inputs)
        {
            return [];
        }

        var present = manifest.Entries.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        return [.. inputs.Where(input => input.Sha256.Length > 0 && !present.Contains(EvidenceNames.Originals + input.Sha256)).Select(input => $"读入的“{input.File}”（{input.Sha256}）不在包里。")];
    }

    /// <summary>What the night read, as a bundle lists it; null where it does not, or the list is not readable.</summary>
    public static async Task<IReadOnlyList<NightInput>?> InputsOfAsync(EvidenceArchive archive, EvidenceManifest manifest, CancellationToken stop) =>
        manifest.Entries.FirstOrDefault(entry => entry.Name == EvidenceNames.Inputs) is not { } entry ? null : await ReadAsync<NightInput>(archive, entry, stop);

    /// <summary>The elements of a file of a bundle; null when they are not readable.</summary>
    public static async Task<IReadOnlyList<T>?> ReadAsync<T>(EvidenceArchive archive, EvidenceEntry entry, CancellationToken stop)
    {
        try
        {
            using var bytes = new MemoryStream();
            await archive.CopyAsync(entry.Name, bytes, Math.Min(entry.Bytes, EvidenceArchive.MostRead), stop);
            return JsonSerializer.Deserialize<List<T>>(bytes.ToArray(), EvidenceManifest.Json) is { } all && all.TrueForAll(one => one is not null) ? all : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidDataException)
        {
            // Its own line says that it was changed.
            return null;
        }
    }

    private async Task<IReadOnlyList<string>> AuditAsync(EvidenceManifest manifest, CancellationToken stop)
    {
        if (manifest.Entries.FirstOrDefault(entry => entry.Name == EvidenceNames.Audit) is not { } listed)
        {
            return ["没有操作记录。"];
        }

        var (last, hash) = (0L, new string('0', 64));
        try
        {
            using var bytes = new MemoryStream();
            await archive.CopyAsync(listed.Name, bytes, Math.Min(listed.Bytes, EvidenceArchive.MostRead), stop);
            foreach (var text in Encoding.UTF8.GetString(bytes.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                if (JsonSerializer.Deserialize<EvidenceAuditLine>(text, EvidenceManifest.Json) is not { } line)
                {
                    return [$"操作记录第{last + 1}条读不出来。"];
                }

                if (line.Seq != last + 1 || line.Previous != hash)
                {
                    return [$"操作记录第{last + 1}条接不上前一条：有缺失、改动或替换。"];
                }

                if (!line.IsWhole)
                {
                    return [$"操作记录第{line.Seq}条的内容与它的校验值不符：已被改动。"];
                }

                (last, hash) = (line.Seq, line.Hash);
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidDataException)
        {
            return [$"操作记录第{last + 1}条读不出来。"];
        }

        return (last == 0 ? null : FormattableString.Invariant($"{last} {hash}")) == manifest.AuditHead ? [] : ["操作记录的末尾与清单所记的不同：末尾被截去或续写过。"];
    }
}
