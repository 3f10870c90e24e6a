using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Finds the numbers with a measure, from left to right, each character looked at a bounded number of times.</summary>
internal ref struct NumberScanner(ReadOnlySpan<char> text)
{
    private const int LongestNumber = 18;

    private const int LongestMask = 12;

    private const int LongestNumeral = 12;

    private readonly ReadOnlySpan<char> _text = text;

    private int _at;

    /// <summary>The number found last.</summary>
    public NumberToken Current { get; private set; }

    /// <summary>Finds the next number.</summary>
    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            var start = _at;
            var token = Kind(_text[start]) switch
            {
                'd' => Digits(start),
                'x' => Mask(start),
                'c' => Numeral(start),
                _ => null,
            };
            if (_at == start)
            {
                _at++;
            }

            if (token is { } found)
            {
                _at = Math.Max(_at, found.After);
                Current = found;
                return true;
            }
        }

        return false;
    }

    private static char Kind(char c) => c switch
    {
        >= '0' and <= '9' => 'd',
        'x' or 'X' or '×' or '*' or '□' or '○' or '.' or '…' => 'x',
        _ when IsNumeral(c) || c is '几' or '数' or '若' or '上' => 'c',
        _ => ' ',
    };

    private static bool IsNumeral(char c) => c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千' or '万' or '两' or '零' or '〇';

    private readonly char Before(int at) => at == 0 ? '\0' : _text[at - 1];

    private readonly char Char(int at) => at >= 0 && at < _text.Length ? _text[at] : '\0';

    private NumberToken? Digits(int start)
    {
        if (!Plain(start, out var number))
        {
            return null;
        }

        var dots = number.End;
        while (dots < _text.Length && _text[dots] is '.' or '…')
        {
            dots++;
        }

        if (dots > number.End + 1 || (dots > number.End && _text[number.End] == '…'))
        {
            _at = dots;
            return Starts(start) ? Finish(start, dots, FigureState.Masked, null) : null;
        }

        if (!Starts(start))
        {
            return null;
        }

        if (Char(number.End) is '-' or '–' or '—' or '~' or '～' or '至' or '到')
        {
            var second = number.End + 1;
            while (Char(second) is '-' or '—')
            {
                second++;
            }

            if (char.IsAsciiDigit(Char(second)))
            {
                return Plain(second, out var high) && high.Value > number.Value && Finish(start, high.End, FigureState.Text, null) is { } range
                    ? range with { Range = (number, high) }
                    : null;
            }
        }

        var token = Finish(start, number.End, FigureState.Value, number.Value);
        return IsSplit(start) && token is { } split ? split with { State = FigureState.Text, Value = null, IsSplit = true } : token;
    }

    // 收到 1 5 件 is fifteen or five: digits behind a space that no grouping explains, unless a year stands before it.
    private readonly bool IsSplit(int start)
    {
        if (Before(start) != ' ')
        {
            return false;
        }

        var from = start - 1;
        while (from > 0 && char.IsAsciiDigit(_text[from - 1]) && start - from < 6)
        {
            from--;
        }

        return start - 1 - from is > 0 and < 4;
    }

    // What stands before makes it a part of something else: a decimal's tail, a name, a telephone, an ordinal.
    private readonly bool Starts(int start) => !char.IsAsciiLetterOrDigit(Before(start)) && Before(start) is not ('.' or '第' or '-' or '–' or '－' or '~' or '～' or '/' or ':' or '_')
        || (Before(start) == ':' && !char.IsAsciiDigit(Char(start - 2)));

    private bool Plain(int start, out NumberSpan number)
    {
        var end = start;
        var grouped = true;
        while (end < _text.Length && (char.IsAsciiDigit(_text[end]) || (_text[end] is ',' or '，' or ' ' && IsGroup(start, end))))
        {
            grouped &= char.IsAsciiDigit(_text[end]);
            end++;
        }

        if (Char(end) == '.' && char.IsAsciiDigit(Char(end + 1)))
        {
            end++;
            while (end < _text.Length && char.IsAsciiDigit(_text[end]))
            {
                end++;
            }
        }

        _at = end;
        number = default;
        if (end - start > LongestNumber)
        {
            return false;
        }

        Span<char> digits = stackalloc char[LongestNumber];
        var length = 0;
        foreach (var c in _text[start..end])
        {
            if (c is not (',' or '，' or ' '))
            {
                digits[length++] = c;
            }
        }

        number = new NumberSpan(start, end, decimal.Parse(digits[..length], System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture));
        return true;
    }

    // A comma, or a space where layout put one, inside a number stands behind one to three digits, or a group of three, and before just three.
    private readonly bool IsGroup(int start, int comma)
    {
        var back = comma;
        while (back > start && back > comma - 4 && char.IsAsciiDigit(_text[back - 1]))
        {
            back--;
        }

        var led = comma - back;
        var isFirst = back == start && led is >= 1 and <= 3;
        return (isFirst || (led == 3 && _text[back - 1] is ',' or '，' or ' '))
            && char.IsAsciiDigit(Char(comma + 1)) && char.IsAsciiDigit(Char(comma + 2)) && char.IsAsciiDigit(Char(comma + 3)) && !char.IsAsciiDigit(Char(comma + 4));
    }

    private NumberToken? Mask(int start)
    {
        var end = start;
        var marks = 0;
        while (end < _text.Length && Kind(_text[end]) == 'x')
        {
            marks += _text[end] == '.' ? 0 : 1;
            end++;
        }

        _at = end;
        var isDots = marks == 0 && end - start >= 2;
        if (end - start > LongestMask || (marks == 0 && !isDots) || (_text[start] == '.' && !isDots) || char.IsAsciiLetterOrDigit(Before(start)) || char.IsAsciiLetterOrDigit(Char(end)))
        {
            return null;
        }

        return Finish(start, end, FigureState.Masked, null);
    }

    private NumberToken? Numeral(int start)
    {
        if (_text[start] == '百' && _text[start..].StartsWith("百分之"))
        {
            return PerCent(start);
        }

        // 数十件 is vague; in 总数十件 and 件数一百 the word is another one.
        var isSome = _text[start] == '数' && Char(start + 1) is '十' or '百' or '千' or '万' && Before(start) is not ('总' or '件' or '次' or '量' or '条' or '人' or '份');
        var end = isSome ? start + 1 : start;
        while (end < _text.Length && (IsNumeral(_text[end]) || _text[end] == '几'))
        {
            end++;
        }

        if (end == start)
        {
            // 若干件, 上百件.
            var words = _text[start..].StartsWith("若干") ? 2 : _text[start] == '上' && Char(start + 1) is '百' or '千' or '万' ? 2 : 0;
            return words == 0 ? null : Finish(start, start + words, FigureState.Text, null) is { } some ? some with { Vague = FigureQualifier.About, IsWord = true } : null;
        }

        _at = end;
        if (end - start > LongestNumeral || Before(start) is '第' or '每' or '逐' or '某' or '统' or '唯' or '其' or '之' or '总' or '星' or '期' || char.IsAsciiDigit(Before(start)))
        {
            return null;
        }

        // 一件件校核, 一条条过: each one, no count.
        if (Char(end) != '\0' && Char(end) == Char(end + 1) && end == start + 1 && _text[start] == '一')
        {
            return null;
        }

        var run = _text[start..end];
        var isVague = run.IndexOfAny('几', '数') >= 0 || run is "百" or "千" or "万" || TwoInARow(run);
        var value = isVague ? null : ChineseNumber.Read(run.ToString());
        if (!isVague && value is null)
        {
            return null;
        }

        return Finish(start, end, isVague ? FigureState.Text : FigureState.Value, value) is { } token
            ? token with { IsWord = true, Vague = token.Vague ?? (isVague ? FigureQualifier.About : null) }
            : null;
    }

    // 三五件, 五六十件: somewhere between the two.
    private static bool TwoInARow(ReadOnlySpan<char> run)
    {
        const string Ones = "一二三四五六七八九";
        for (var i = 1; i < run.Length; i++)
        {
            if (Ones.Contains(run[i], StringComparison.Ordinal) && (Ones.Contains(run[i - 1], StringComparison.Ordinal) || run[i - 1] == '两'))
            {
                return true;
            }
        }

        return false;
    }

    private NumberToken? PerCent(int start)
    {
        var from = start + 3;
        if (char.IsAsciiDigit(Char(from)))
        {
            return Plain(from, out var number) ? new NumberToken(start, number.End, number.End, FigureState.Value, number.Value, "%") : null;
        }

        var end = from;
        while (end < _text.Length && end - from < LongestNumeral && (IsNumeral(_text[end]) || _text[end] == '点'))
        {
            end++;
        }

        _at = Math.Max(end, from);
        var run = _text[from..end];
        var point = run.IndexOf('点');
        var whole = ChineseNumber.Read((point < 0 ? run : run[..point]).ToString());
        if (whole is null || end == from)
        {
            return null;
        }

        var tail = point < 0 ? 0 : run.Length - point - 1;
        var part = tail == 0 ? 0 : ChineseNumber.Read(run[(point + 1)..].ToString());
        var value = whole + (part / (decimal)Math.Pow(10, tail));
        return new NumberToken(start, end, end, FigureState.Value, value, "%") { IsWord = true };
    }

    // 余, 多, 几 before or behind the scale; the scale; the measure.
    private NumberToken? Finish(int start, int end, FigureState state, decimal? value)
    {
        FigureQualifier? vague = null;
        for (var i = 0; i < 3; i++)
        {
            if (Char(end) is '余' or '多' or '几' or '来' && vague is null)
            {
                vague = _text[end] is '余' or '多' ? FigureQualifier.MoreThan : FigureQualifier.About;
                end++;
            }
            else if (Scale(Char(end)) is { } scale && !(value > 1_000_000_000_000_000_000))
            {
                value *= scale;
                end++;
            }
        }

        var measure = NumberMeasures.At(_text, end, out var after);
        if (measure is null)
        {
            return null;
        }

        if (vague is not null && state != FigureState.Masked)
        {
            (state, value) = (FigureState.Text, null);
        }

        return new NumberToken(start, measure == "%" ? after : end, after, state, state == FigureState.Value ? value / CellReader.One : null, measure) { Vague = vague };
    }

    private static decimal? Scale(char c) => c switch { '万' => 10_000m, '千' => 1_000m, '百' => 100m, '亿' => 100_000_000m, _ => null };
}
