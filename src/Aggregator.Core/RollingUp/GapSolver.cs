namespace Aggregator.Core.RollingUp;

/// <summary>Finds which theories together leave the least of the gaps. What is taken is taken for the whole table at once: a number that fits one cell proves nothing.</summary>
internal sealed class GapSolver
{
    private const int MostTaken = 60;
    private const int MostInPairs = 60;

    private readonly Dictionary<int, decimal> _left;
    private readonly List<GapTheory> _open;
    private readonly List<GapTheory> _dropped = [];
    private readonly List<(GapTheory Theory, IReadOnlyList<GapTheory> Rivals)> _taken = [];

    /// <param name="gaps">By cell the gap, 0 among them: a theory that moves a cell without a gap is held against it.</param>
    /// <param name="theories">In the order they are believed in.</param>
    public GapSolver(IReadOnlyDictionary<int, decimal> gaps, IEnumerable<GapTheory> theories)
    {
        _left = new Dictionary<int, decimal>(gaps);
        _open = [.. theories.Select(theory => theory with { Moves = theory.Moves.Where(move => _left.ContainsKey(move.Key)).ToDictionary() }).Where(theory => theory.Moves.Count > 0)];
        do
        {
            while (_taken.Count < MostTaken && _left.Values.Any(left => left != 0) && (Best() ?? BestPair()) is { } best)
            {
                foreach (var theory in best)
                {
                    Take(theory);
                }
            }
        }
        while (Drop());
    }

    /// <summary>The theories that were not borne out, those among them that fitted some cells by chance.</summary>
    public IEnumerable<GapTheory> NotBorneOut => _dropped.Concat(_open);

    /// <summary>What of a cell's gap is left.</summary>
    public decimal Left(int cell) => _left[cell];

    /// <summary>The theories that were taken, with those that would have done as well.</summary>
    public IReadOnlyList<(GapTheory Theory, IReadOnlyList<GapTheory> Rivals)> Taken => _taken;

    private GapTheory[]? Best()
    {
        GapTheory? best = null;
        var most = 0;
        foreach (var theory in _open)
        {
            var gain = GainOf(theory.Moves, theory.IsGuess);
            if (gain > most)
            {
                (best, most) = (theory, gain);
            }
        }

        return best is null ? null : [best];
    }

    // Two causes in the same cells close none of these alone.
    private GapTheory[]? BestPair()
    {
        var near = _open.Where(theory => !theory.IsGuess && theory.Moves.Keys.Any(cell => _left[cell] != 0)).Take(MostInPairs).ToList();
        GapTheory[]? best = null;
        var most = 0;
        for (var i = 0; i < near.Count; i++)
        {
            for (var j = i + 1; j < near.Count; j++)
            {
                if (!near[i].Moves.Keys.Any(near[j].Moves.ContainsKey))
                {
                    continue;
                }

                var both = near[i].Moves.Concat(near[j].Moves).GroupBy(move => move.Key).ToDictionary(group => group.Key, group => group.Sum(move => move.Value));
                var gain = GainOf(both, allOrNothing: true);
                if (gain > most)
                {
                    (best, most) = ([near[i], near[j]], gain);
                }
            }
        }

        return best;
    }

    // Gaps closed less gaps opened.
    private int GainOf(IReadOnlyDictionary<int, decimal> moves, bool allOrNothing)
    {
        var (closed, opened) = (0, 0);
        foreach (var (cell, by) in moves)
        {
            var left = _left[cell];
            if (left != 0 && left == by)
            {
                closed++;
            }
            else if (by != 0 && allOrNothing)
            {
                return 0;
            }
            else if (left == 0 && by != 0)
            {
                opened++;
            }
        }

        return closed - opened;
    }

    // Small numbers fit somewhere by chance: what leaves a third of its own cells open is taken back, for good.
    private bool Drop()
    {
        var at = _taken.FindIndex(one => one.Theory.Moves.Keys.Count(cell => _left[cell] != 0) * 3 > one.Theory.Moves.Count);
        if (at < 0)
        {
            return false;
        }

        foreach (var (cell, by) in _taken[at].Theory.Moves)
        {
            _left[cell] += by;
        }

        _dropped.Add(_taken[at].Theory);
        _taken.RemoveAt(at);
        return true;
    }

    private void Take(GapTheory theory)
    {
        _open.Remove(theory);

        // Two theories of the same units are one story told twice, and the one believed in first is told.
        _taken.Add((theory, [.. _open.Where(other => theory.IsLike(other) && !other.Units.SequenceEqual(theory.Units))]));
        foreach (var (cell, by) in theory.Moves)
        {
            _left[cell] -= by;
        }
    }
}
