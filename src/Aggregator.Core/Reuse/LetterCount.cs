using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>Counts the letters and digits of any stretch of a text in constant time.</summary>
internal sealed class LetterCount
{
    private readonly int[] _before;

    public LetterCount(string text)
    {
        _before = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            _before[i + 1] = _before[i] + (char.IsLetterOrDigit(text[i]) ? 1 : 0);
        }
    }

    /// <summary>Letters and digits of a stretch; what lies outside the text counts nothing.</summary>
    public int In(TextSpan span) => In(span.Offset, span.End);

    /// <summary>The same between two places.</summary>
    public int In(int from, int to)
    {
        var start = Math.Clamp(from, 0, _before.Length - 1);
        return _before[Math.Clamp(to, start, _before.Length - 1)] - _before[start];
    }
}
