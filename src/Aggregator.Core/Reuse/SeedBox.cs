namespace Aggregator.Core.Reuse;

/// <summary>A stretch of one text and one of another in which shared runs are sought.</summary>
internal readonly record struct SeedBox(int FromA, int ToA, int FromB, int ToB)
{
    // How far around the runs that were found by lookup shorter ones are sought.
    private const int Reach = 160;

    /// <summary>Where seeds lie, with some room; those that touch are one.</summary>
    /// <param name="seeds">The seeds; put in order of place.</param>
    /// <param name="lengthA">The length of the one text.</param>
    /// <param name="lengthB">The length of the other.</param>
    /// <param name="boxes">Takes them in place of what it held.</param>
    public static void Around(List<Chain> seeds, int lengthA, int lengthB, List<SeedBox> boxes)
    {
        boxes.Clear();
        seeds.Sort(static (x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        foreach (var seed in seeds)
        {
            var box = new SeedBox(Math.Max(0, seed.A - Reach), Math.Min(lengthA, seed.EndA + Reach), Math.Max(0, seed.B - Reach), Math.Min(lengthB, seed.EndB + Reach));
            for (var i = boxes.Count - 1; i >= 0; i--)
            {
                if (box.Touches(boxes[i]))
                {
                    box = box.With(boxes[i]);
                    boxes.RemoveAt(i);
                }
            }

            boxes.Add(box);
        }
    }

    private bool Touches(SeedBox other) => FromA < other.ToA && other.FromA < ToA && FromB < other.ToB && other.FromB < ToB;

    private SeedBox With(SeedBox other) =>
        new(Math.Min(FromA, other.FromA), Math.Max(ToA, other.ToA), Math.Min(FromB, other.FromB), Math.Max(ToB, other.ToB));
}
