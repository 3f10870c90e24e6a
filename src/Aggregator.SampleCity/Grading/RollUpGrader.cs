using System.Globalization;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>Compares the city's tables with the key, cell by cell.</summary>
internal static class RollUpGrader
{
    public static CountMark Grade(IEnumerable<RollUpKey> keys, IEnumerable<ResultCell> cells, GradeNotes notes)
    {
        var results = cells.GroupBy(c => (c.Table, c.Row, c.Column)).ToDictionary(g => g.Key, g => g.First());
        int expected = 0, right = 0;
        foreach (var key in keys)
        {
            expected++;
            if (results.TryGetValue((key.Table, key.Row, key.Column), out var cell) && cell.Value == key.Value)
            {
                right++;
            }
            else
            {
                notes.Misses.Add(string.Create(CultureInfo.InvariantCulture, $"rollup {key.Table}/{key.Row}/{key.Column}: {key.Value}，结果为 {cell?.Value}"));
            }
        }

        return new CountMark(expected, right);
    }
}
