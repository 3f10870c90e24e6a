using System.Buffers.Binary;

namespace Aggregator.Intake.Tests.Building;

/// <summary>Breaks bytes: flips, noise, holes, copies, swaps, cuts, and pieces of another file.</summary>
internal static class ByteMutation
{
    private static readonly uint[] Lengths = [0, 1, 7, 0x7F, 0x80, 0xFF, 0xFFFF, 0x7FFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFF, 512, 4096];

    /// <summary><paramref name="sound"/> broken in one to eleven places.</summary>
    public static byte[] Of(byte[] sound, byte[] other, Random random)
    {
        var bytes = sound.ToArray();
        for (var n = random.Next(1, 12); n > 0 && bytes.Length > 0; n--)
        {
            var at = random.Next(bytes.Length);
            switch (random.Next(12))
            {
                case 0 or 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2 or 3:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 4 or 5:
                    bytes = [.. bytes[..at], .. bytes[(at + random.Next(Math.Min(64, bytes.Length - at)))..]];
                    break;
                case 6 or 7:
                    bytes = [.. bytes[..at], .. bytes[at..Math.Min(bytes.Length, at + random.Next(200))], .. bytes[at..]];
                    break;
                case 8:
                    PutLength(bytes, at, random);
                    break;
                case 9:
                    var (a, b) = (random.Next(bytes.Length), random.Next(bytes.Length));
                    var length = random.Next(Math.Min(512, bytes.Length - Math.Max(a, b)));
                    var kept = bytes[a..(a + length)];
                    bytes.AsSpan(b, length).CopyTo(bytes.AsSpan(a));
                    kept.CopyTo(bytes, b);
                    break;
                case 10 when n == 1:
                    bytes = bytes[..at];
                    break;
                case 11 when n == 1:
                    bytes = [.. bytes[..at], .. other[random.Next(other.Length)..]];
                    break;
            }
        }

        return bytes;
    }

    /// <summary>Puts a length that lies where one may stand: an even place, two or four bytes.</summary>
    public static void PutLength(byte[] bytes, int at, Random random)
    {
        at = Math.Max(0, Math.Min(at & ~1, bytes.Length - 4));
        if (bytes.Length >= 4)
        {
            var length = Nasty.Of(Lengths, random);
            if (random.Next(2) == 0)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), length);
            }
            else
            {
                BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), (ushort)(length & 0xFFFF));
            }
        }
    }
}
