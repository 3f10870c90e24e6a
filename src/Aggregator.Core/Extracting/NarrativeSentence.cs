namespace Aggregator.Core.Extracting;

/// <summary>
/// A sentence in the form the words are looked up in: half-width, without spaces, quotes and 的, a quoted title as one character.
/// Every character knows its place in the line. The buffers are used again for the next sentence.
/// </summary>
internal sealed class NarrativeSentence
{
    /// <summary>Stands for a title in 《》.</summary>
    public const char Title = '\ue001';

    private const int LongestTitle = 300;

    private const int LongestBracket = 80;

    private char[] _text = new char[256];

    private int[] _places = new int[257];

    // How many characters up to here say nothing to a number behind them: those of brackets closed before it.
    private int[] _skipped = new int[257];

    private int[] _commas = new int[257];

    // Which bracket a character stands in: the place of its opening, counted from 1; 0 for none.
    private int[] _bracket = new int[257];

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, Length);

    /// <summary>How many there are.</summary>
    public int Length { get; private set; }

    /// <summary>Words of the lexicon in it.</summary>
    public List<WordFound> Words { get; } = [];

    /// <summary>Takes in the characters of a line from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public void Load(string line, int from, int to)
    {
        Grow(to - from);
        Length = 0;
        var titlesFrom = from;
        for (var i = from; i < to; i++)
        {
            var c = Narrow(line[i]);
            if (c is '“' or '”' or '‘' or '’' or '"' or '「' or '」' or '的' or '\u200b' or '\ufeff')
            {
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                // Between two numbers a space parts them; elsewhere it is layout.
                if (Length > 0 && char.IsAsciiLetterOrDigit(_text[Length - 1]) && i + 1 < to && char.IsAsciiLetterOrDigit(Narrow(line[i + 1])))
                {
                    Put(' ', i);
                }

                continue;
            }

            if (c == '《' && i >= titlesFrom)
            {
                var window = line.AsSpan(i + 1, Math.Min(LongestTitle, to - i - 1));
                var stop = window.IndexOfAny('《', '》');
                if (stop >= 0 && window[stop] == '》')
                {
                    Put(Title, i);
                    if (window[..stop].EndsWith("公报"))
                    {
                        // The gazette is told apart from other journals by its name.
                        Put('公', i + stop - 1);
                        Put('报', i + stop);
                    }

                    i += stop + 1;
                    continue;
                }

                // Up to the stop there is no title to be found from here.
                titlesFrom = stop < 0 ? i + window.Length : i + 1;
            }

            Put(c, i);
        }

        _places[Length] = to;
        Measure();
    }

    /// <summary>The place in the line of a character.</summary>
    public int Place(int at) => _places[at];

    /// <summary>The place in the line behind the character before <paramref name="end"/>.</summary>
    public int PlaceBehind(int end) => end == 0 ? _places[0] : _places[end - 1] + 1;

    /// <summary>How far apart two places are, brackets closed between them not counted.</summary>
    public int Distance(int from, int to) => to - from - (_bracket[from] != 0 && _bracket[from] == _bracket[to] ? 0 : _skipped[to] - _skipped[from]);

    /// <summary>Whether a comma stands between two places, brackets aside.</summary>
    public bool HasComma(int from, int to) => _commas[to] > _commas[from];

    /// <summary>Whether a word stands in a bracket that does not hold <paramref name="at"/>.</summary>
    public bool IsAside(int word, int at) => _bracket[word] != 0 && _bracket[word] != _bracket[at];

    private void Measure()
    {
        var open = -1;
        _skipped[0] = _commas[0] = _bracket[0] = 0;
        for (var i = 0; i < Length; i++)
        {
            var c = _text[i];
            _skipped[i + 1] = _skipped[i];
            _commas[i + 1] = _commas[i] + (c is ',' or '，' or ';' or '；' ? 1 : 0);
            _bracket[i + 1] = 0;
            if (c == '(')
            {
                open = i;
            }
            else if (c == ')')
            {
                if (open >= 0 && i - open <= LongestBracket)
                {
                    Close(open, i);
                }

                open = -1;
            }
        }
    }

    private void Close(int open, int close)
    {
        for (var k = open; k <= close; k++)
        {
            _skipped[k + 1] = _skipped[open] + (k - open + 1);
            _bracket[k] = open + 1;
        }

        _commas[close + 1] = _commas[open];
    }

    private void Put(char c, int place)
    {
        _text[Length] = c;
        _places[Length++] = place;
    }

    private void Grow(int length)
    {
        if (_text.Length < length)
        {
            var size = Math.Max(length, _text.Length * 2);
            (_text, _places, _skipped) = (new char[size], new int[size + 1], new int[size + 1]);
            (_commas, _bracket) = (new int[size + 1], new int[size + 1]);
        }
    }

    private static char Narrow(char c) => c is >= '\uff01' and <= '\uff5e' and not '，' ? (char)(c - 0xfee0) : c is '〔' or '【' ? '[' : c is '〕' or '】' ? ']' : c;
}
