namespace Aggregator.Core.Reuse;

/// <summary>
/// Takes the sentences beside a passage into it that are the same sentence on both sides, only reworked until no run of them was long enough
/// to be aligned: who copies takes sentences, and reworks the last as much as the first.
/// </summary>
/// <remarks>Told by the pairs of letters both have, in whatever order: clauses change places. Only of what was judged a passage already.</remarks>
internal static class PassageGrowth
{
    // A sentence or two at a time.
    private const int MostEdges = 3;
    private const int Farthest = 100;

    // How much of two sentences is the same by chance, in pairs of letters. A passage that is equal but for a word here and there has no
    // neighbour that was reworked beyond knowing: there as much is asked as the passage itself would give.
    private const double ByChance = 0.28;
    private const double Steepness = 2;
    private const double Reworked = 0.7;
    private const float LeastGain = 1;
    private const int MostSteps = 8;

    private const int TableBits = 10;

    /// <summary>The places of the passage in both texts, wider by the sentences that belong to it.</summary>
    /// <param name="a">The one text.</param>
    /// <param name="placesA">Where its letters stand.</param>
    /// <param name="b">The other.</param>
    /// <param name="placesB">Where its letters stand.</param>
    /// <param name="pair">The passage.</param>
    /// <param name="similarity">How much of it is equal, 0 to 1.</param>
    public static (int A, int EndA, int B, int EndB) Of(NormalText a, TextPlaces placesA, NormalText b, TextPlaces placesB, AlignedPair pair, double similarity)
    {
        var least = (float)Math.Max(ByChance, Steepness * (similarity - Reworked));
        var (sideA, sideB) = (new Side(a, placesA), new Side(b, placesB));
        var (startA, startB) = Grown(sideA, pair.A, sideB, pair.B, -1, least);
        var (endA, endB) = Grown(sideA, pair.EndA, sideB, pair.EndB, 1, least);
        return (startA, endA, startB, endB);
    }

    private static (int A, int B) Grown(Side a, int atA, Side b, int atB, int step, float least)
    {
        Span<int> edgesA = stackalloc int[MostEdges], edgesB = stackalloc int[MostEdges];
        for (var i = 0; i < MostSteps; i++)
        {
            var (foundA, foundB) = (a.Edges(atA, step, edgesA), b.Edges(atB, step, edgesB));
            var (most, toA, toB) = (LeastGain, atA, atB);
            foreach (var edgeA in edgesA[..foundA])
            {
                foreach (var edgeB in edgesB[..foundB])
                {
                    var gain = Gain(a.Between(atA, edgeA), b.Between(atB, edgeB), least);
                    if (gain > most)
                    {
                        (most, toA, toB) = (gain, edgeA, edgeB);
                    }
                }
            }

            if (toA == atA)
            {
                break;
            }

            (atA, atB) = (toA, toB);
        }

        return (atA, atB);
    }

    // Pairs of letters both have, less those that two sentences of this length have by chance.
    private static float Gain(ReadOnlySpan<char> a, ReadOnlySpan<char> b, float least)
    {
        Span<byte> table = stackalloc byte[1 << TableBits];
        table.Clear();
        var (inA, inB, shared) = (0, 0, 0);
        for (var i = 1; i < a.Length; i++)
        {
            if (IsPair(a, i))
            {
                table[Cell(a, i)]++;
                inA++;
            }
        }

        for (var i = 1; i < b.Length; i++)
        {
            if (IsPair(b, i))
            {
                inB++;
                ref var count = ref table[Cell(b, i)];
                if (count > 0)
                {
                    count--;
                    shared++;
                }
            }
        }

        return shared - (least * (inA + inB) / 2);
    }

    private static bool IsPair(ReadOnlySpan<char> letters, int i) => letters[i] != CharacterFold.Blank && letters[i - 1] != CharacterFold.Blank;

    private static int Cell(ReadOnlySpan<char> letters, int i) => (int)(unchecked((((uint)letters[i - 1] << 16) | letters[i]) * 0x9E3779B1) >> (32 - TableBits));

    private readonly record struct Side(NormalText Text, TextPlaces Places)
    {
        public ReadOnlySpan<char> Between(int x, int y) => Text.Letters.AsSpan(Math.Min(x, y), Math.Abs(x - y));

        // The next edges of sentences from a place on, nearest first; how many.
        public int Edges(int at, int step, Span<int> edges)
        {
            var count = 0;
            for (var i = at + step; count < edges.Length && i >= 0 && i <= Text.Length && Math.Abs(i - at) <= Farthest; i += step)
            {
                if (i == 0 || i == Text.Length || IsEdge(i))
                {
                    edges[count++] = i;
                }
            }

            return count;
        }

        private bool IsEdge(int i)
        {
            var (from, to) = (Places.Ends[i - 1], Places.Starts[i]);
            return to > from && Text.Source.Text.AsSpan(from, to - from).ContainsAny(SentenceEdges.Closing);
        }
    }
}
