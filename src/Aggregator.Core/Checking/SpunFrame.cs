namespace Aggregator.Core.Checking;

/// <summary>One expression with an open word; either side may be empty, not both.</summary>
/// <param name="Left">What stands before the open word.</param>
/// <param name="Right">What stands after it.</param>
/// <param name="AtStart">The expression begins a clause.</param>
/// <param name="AtEnd">The expression ends a clause.</param>
/// <param name="Usual">The word the genre puts there most.</param>
internal sealed record SpunFrame(string Left, string Right, bool AtStart, bool AtEnd, string Usual)
{
    /// <summary>Two characters that must stand in a text for this expression to do so.</summary>
    public (char, char) Key { get; } = Left.Length > 1 ? (Left[0], Left[1]) : (Right[0], Right[1]);

    /// <summary>
    /// The expressions of one line of the data: both sides list their variants with <c>/</c>, <c>_</c> is the open word, <c>^</c> and
    /// <c>$</c> are the ends of a clause. One side of each has two characters at least; a variant that has not is read as none.
    /// </summary>
    public static IEnumerable<SpunFrame> Of(string shape, string[] allowed)
    {
        var sides = shape.Split('_');
        return sides.Length != 2 ? [] :
            from left in sides[0].Split('/')
            from right in sides[1].Split('/')
            let before = left.TrimStart('^')
            let after = right.TrimEnd('$')
            where before.Length > 1 || after.Length > 1
            select new SpunFrame(before, after, left.StartsWith('^'), right.EndsWith('$'), allowed[0]);
    }

    /// <summary>Where the open word stands when the expression's <see cref="Key"/> is met at a place; -1 when it is not this expression.</summary>
    public int OpenAt(string text, int key)
    {
        var open = Left.Length > 1 ? key + Left.Length : key - SpunFrames.Open;
        var (start, right) = (open - Left.Length, open + SpunFrames.Open);
        return start >= 0 && right + Right.Length <= text.Length && Is(text, start, Left) && Is(text, right, Right)
            && (!AtStart || start == 0 || !char.IsLetterOrDigit(text[start - 1]))
            && (!AtEnd || right + Right.Length == text.Length || !char.IsLetterOrDigit(text[right + Right.Length])) ? open : -1;
    }

    /// <summary>The expression as it is written round an open word.</summary>
    public string Quote(string text, int open) => text.Substring(open - Left.Length, Left.Length + SpunFrames.Open + Right.Length).Trim('，', '。', '、', '；', '：', ',', ';', ':');

    private static bool Is(string text, int at, string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Folded(text[at + i]) != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static char Folded(char c) => c switch { ',' => '，', ':' => '：', ';' => '；', _ => c };
}
