using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Reuse;

/// <summary>The mark of how texts are reduced and their runs picked. What was written under another mark is of no use today.</summary>
/// <remarks>
/// A hash of what the whole way makes of a specimen that has every character and every kind of what is left out, and of the mandated
/// phrases: whoever changes the data or the code changes the mark, and nobody has to remember to raise a number.
/// </remarks>
internal static class ReuseFolding
{
    /// <summary>The mark of today.</summary>
    public static ulong Mark { get; } = Of(Specimen(), MandatedWording.All);

    /// <summary>The mark of a text and phrases.</summary>
    public static ulong Of(ReuseText specimen, IEnumerable<string> phrases)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (text, room) = (NormalText.Of(specimen), new PickingRoom());
        hash.AppendData(MemoryMarshal.AsBytes(text.Letters.AsSpan(0, text.Length)));
        foreach (var length in new[] { FingerprintIndex.GramLength, UnitFrequencies.GramLength })
        {
            foreach (var place in room.Pick(text, length))
            {
                hash.AppendData(BitConverter.GetBytes(place));
                hash.AppendData(BitConverter.GetBytes(room.Hashes[place]));
            }
        }

        foreach (var bound in new[] { NormalText.Longest, FingerprintIndexing.MostPlacesInOneText, FingerprintIndex.PlaceBits, UnitFrequencies.Steps })
        {
            hash.AppendData(BitConverter.GetBytes(bound));
        }

        foreach (var phrase in phrases)
        {
            hash.AppendData(MemoryMarshal.AsBytes((phrase + '\n').AsSpan()));
        }

        return BitConverter.ToUInt64(hash.GetHashAndReset());
    }

    // Each character between two others, so that none runs into the next like the digits of a number.
    private static ReuseText Specimen()
    {
        const string heading = "三、收到和处理情况";
        var lines = "云川市财政局与财政局在云川市。共2024件，二〇二四年十二月，XX、**，12.5％，１２３。\n地址：云川市一号，邮编：650000，电话：12345。\n"
            + "见《某办法》《某细则》。办法第十条规定：“应当公开。”\n" + string.Join("。", MandatedWording.All) + "\n";
        var all = string.Concat(Enumerable.Range(1, char.MaxValue).Select(c => (char)c).Where(c => !char.IsSurrogate(c)).SelectMany(c => new[] { '木', c }));
        var text = lines + all + "\n" + heading + "\n表中的字\n";
        var section = new Section("S3", 1, heading, new TextSpan(lines.Length + all.Length + 1, heading.Length), TextSpan.FromBounds(lines.Length + all.Length + 1 + heading.Length, text.Length));
        return new ReuseText("specimen", "u", "云川市财政局", ["财政局"], 2024, "report", text, new TextSpan(0, text.Length), [section]) { Region = "云川市", Tables = [new TextSpan(0, 1)] };
    }
}
