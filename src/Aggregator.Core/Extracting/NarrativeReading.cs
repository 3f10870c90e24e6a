using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Takes a narrative's sentences one after the other and keeps what they count.</summary>
internal sealed class NarrativeReading(int? year)
{
    private const string VagueDoubt = "数量写得含糊（如“20余”“几十”），无法作为数字使用。";

    private const string RangeDoubt = "数量写的是范围（如“3至5”），无法作为一个数字使用。";

    private const string SplitDoubt = "数字中间有空格，分不清是一个数还是两个数，请对照原文核对。";

    // A report states some hundred figures; a file with more of them than this is no report, and says so at the last.
    private const int Most = 20_000;

    // 自行答复，不计入本报告: a clause may stand between a count and the word that leaves it out.
    private const int LeftOutReach = 16;

    private readonly NarrativeSentence _sentence = new();

    private readonly List<Figure> _found = [];

    private readonly List<ZeroWords.Zero> _zeros = [];

    private readonly HashSet<string> _saidNone = new(StringComparer.Ordinal);

    private TextLine _line = null!;

    // Metric and unanswered count of the sentence before, while its line lasts.
    private Figure? _received;

    // What the last number of the sentences before counted, while it was requests that came in: 收到申请 9 件。办结 9 件。
    private string? _requested;

    /// <summary>The figures so far, in order of place but for zeros, which follow their sentence's numbers.</summary>
    public List<Figure> Figures { get; } = [];

    /// <summary>Whether there are so many that no more are read; the last one says so.</summary>
    public bool IsFull => Figures.Count >= Most;

    /// <summary>Reads one sentence.</summary>
    public void Read(TextLine line, int start, int end, string section, bool zeros)
    {
        (_received, _requested) = ReferenceEquals(line, _line) ? (_received, _requested) : (null, null);
        _line = line;
        _sentence.Load(line.Text, start, end);
        NarrativeLexicon.Find(_sentence);
        _found.Clear();
        if (_sentence.Words.Count > 0)
        {
            Numbers();
            ByYear();
            Derived();
            if (zeros)
            {
                Zeros(section);
            }
        }

        Figures.AddRange(_found.Count > 1 ? _found.OrderBy(figure => figure.Source.Span.Offset) : _found);
        if (IsFull)
        {
            Figures[^1] = Figures[^1] with { Doubt = $"正文中的数字超过{Most}个，此处之后的未再读取；请核对文件是否为年度报告。" };
        }
    }

    private void Numbers()
    {
        string? previous = _requested, counted = null;
        var countedAt = 0;
        var behind = 0;
        FigureQualifier? shares = null;
        var list = default(NarrativeList);
        var turn = default(NarrativeYears);
        var numbers = new NumberScanner(_sentence.Text);
        while (Figures.Count + _found.Count < Most && numbers.MoveNext())
        {
            var token = numbers.Current;
            var edge = NarrativeEdge.Of(_sentence, behind, token, out var qualifier);
            list = list.Next(_sentence, behind, edge, token);
            var (from, to) = list.Item(behind, edge);
            var pattern = token.Measure.Length == 0 ? null : NarrativeLexicon.Matcher.Find(_sentence, from, to, token, previous);
            var code = pattern?.Code;
            var shareOf = (int?)null;
            turn = turn.Next(_sentence, behind, edge, token, code, year);
            code ??= turn.Code;
            if (code is null && token.Measure == "%" && counted is not null && !list.IsInTurn && IsShare(behind, edge))
            {
                code = ShareOf(counted);
                shareOf = code is null ? null : countedAt;
            }

            if (token.Measure == "%")
            {
                qualifier ??= StartsWithIs(token) ? shares : null;
                shares = qualifier;
            }

            if (code is null && token.IsWord)
            {
                // 统一, 一个: no number was counted, the words before it still announce the next.
                continue;
            }

            Take(token, code, pattern, (from, edge), turn.Year, qualifier, shareOf);
            if (list.IsEach && code is not null)
            {
                Each(list, token, code, edge, qualifier);
            }

            previous = code ?? previous;
            _requested = previous?.StartsWith("requests_", StringComparison.Ordinal) == true && previous != "requests_replied_total" ? "requests_received_total" : null;
            if (token.Measure != "%")
            {
                counted = code;
                countedAt = Place(token.Start);
            }

            behind = token.After;
        }
    }

    private void Take(NumberToken token, string? code, NarrativePattern? pattern, (int From, int Edge) words, int? told, FigureQualifier? qualifier, int? shareOf)
    {
        // 由 28 件上升到 41 件: the first is the year before's, and which year that is stands nowhere.
        if (code is null || IsNotCounted(token.After, words.Edge) || (words.Edge > 0 && _sentence.Text[words.Edge - 1] is '由' or '从' && token.Measure != "%"))
        {
            return;
        }

        var edge = words.Edge;
        var subject = told is null
            ? NarrativeTime.Of(_sentence, words.From, edge, year, pattern)
            : new NarrativeTime.Subject(told == year ? NarrativeTime.Kind.This : NarrativeTime.Kind.Other, told);
        if (subject.Kind == NarrativeTime.Kind.None)
        {
            return;
        }

        if (pattern is { IsRange: true })
        {
            if (token.Range is { } range)
            {
                Add(code + "_min", token with { Start = range.Low.Start, End = range.Low.End, State = FigureState.Value, Value = range.Low.Value }, subject, edge, null, null);
                Add(code + "_max", token with { Start = range.High.Start, End = range.High.End, State = FigureState.Value, Value = range.High.Value }, subject, edge, null, null);
            }

            return;
        }

        Add(code, token, subject, edge, qualifier, shareOf);
    }

    // 由 n 件更正为 m 件, 原为 n 件: what was wrong and is no longer said; 下属单位自行受理 n 件，不计入本报告: another's count.
    private bool IsNotCounted(int after, int edge)
    {
        var behind = _sentence.Text[after..];
        var next = behind[..Math.Min(behind.Length, LeftOutReach)];
        return next.IndexOf("不计入") >= 0 || next.IndexOf("未计入") >= 0 || next.IndexOf("不列入") >= 0 || next.IndexOf("未列入") >= 0
            || behind.StartsWith("更正为") || behind.StartsWith("调整为") || behind.StartsWith("修正为") || behind.StartsWith("订正为") || behind.StartsWith("修改为")
            || (edge > 0 && _sentence.Text[edge - 1] is '原');
    }

    // 复议、诉讼案件均为 0 件: the other things of the list have the same number.
    private void Each(NarrativeList list, NumberToken token, string code, int edge, FigureQualifier? qualifier)
    {
        foreach (var (from, to) in list.Others())
        {
            if (NarrativeLexicon.Matcher.Find(_sentence, from, to, token, null)?.Code is { } other && other != code)
            {
                Add(other, token, NarrativeTime.Of(_sentence, from, edge, year, null), edge, qualifier, null);
            }
        }
    }

    private void Add(string code, NumberToken token, NarrativeTime.Subject subject, int edge, FigureQualifier? qualifier, int? shareOf)
    {
        var doubt = token.State != FigureState.Text ? null : token.IsSplit ? SplitDoubt : token.Range is null ? VagueDoubt : RangeDoubt;
        var span = Span(token.Start, token.End);
        _found.Add(new Figure(
            subject.Kind == NarrativeTime.Kind.This ? NarrativeCodes.ThisYear : NarrativeCodes.OtherYear,
            code, "", token.State, token.Value, token.Measure, Raw(span), new Provenance(_line.Paragraph.Locator, span), doubt)
        {
            SubjectYear = subject.Year,
            Said = FigureSaying.Stated,
            Qualifier = qualifier,
            Scope = Scope(edge),
            ShareOf = shareOf,
        });
    }

    // One sentence that gives the same total for year after year, none of them named, tells no total of this year.
    private void ByYear()
    {
        if (_found.Count(IsNamelessTotal) < 3)
        {
            return;
        }

        for (var i = 0; i < _found.Count; i++)
        {
            if (IsNamelessTotal(_found[i]))
            {
                _found[i] = _found[i] with { Row = "proactive_by_year_count" };
            }
        }
    }

    private bool IsNamelessTotal(Figure figure) => figure is { Row: "proactive_total", Table: NarrativeCodes.ThisYear } && (year is null || figure.SubjectYear is null);

    // 收到 5 件，均已按时答复: five replies, said without the number.
    private void Derived()
    {
        var received = _found.LastOrDefault(figure => figure is { Row: "requests_received_total" or "requests_new", Table: NarrativeCodes.ThisYear, State: FigureState.Value, Qualifier: null });
        var isNext = received is null && _found.Count == 0;
        var (count, from) = isNext ? (_received, 0) : (received, received is null ? 0 : At(received));
        _received = received;
        if (count?.Value is not > 0 || _found.Exists(figure => figure.Row is "requests_replied_total" or "requests_carried_in" or "requests_carried_out"))
        {
            return;
        }

        foreach (var word in _sentence.Words)
        {
            if (word.Start < from || (isNext && word.Start > 8) || !NarrativeLexicon.Has(NarrativeLexicon.All, word) || !IsAnswered(word.End))
            {
                continue;
            }

            var span = Span(word.Start, word.End);
            _found.Add(count with
            {
                Row = "requests_replied_total",
                Raw = Raw(span),
                Source = new Provenance(_line.Paragraph.Locator, span),
                Said = FigureSaying.DerivedInWords,
            });
            return;
        }
    }

    private bool IsAnswered(int from)
    {
        var answered = false;
        for (var i = NarrativeMatcher.FirstFrom(_sentence.Words, from); i < _sentence.Words.Count && _sentence.Words[i].Start <= from + 20; i++)
        {
            if (_sentence.HasComma(from, _sentence.Words[i].Start))
            {
                break;
            }

            if (NarrativeLexicon.Has(NarrativeLexicon.NotAnswered, _sentence.Words[i]))
            {
                return false;
            }

            answered |= NarrativeLexicon.Has(NarrativeLexicon.Answered, _sentence.Words[i]);
        }

        return answered;
    }

    private void Zeros(string section)
    {
        ZeroWords.In(_sentence, section, _zeros);
        foreach (var zero in _zeros)
        {
            var subject = NarrativeTime.Of(_sentence, 0, zero.Start, year, null);
            var said = subject.Kind == NarrativeTime.Kind.This ? zero.Code : zero.Code + subject.Year;
            if (subject.Kind == NarrativeTime.Kind.None || _saidNone.Contains(said) || _found.Exists(figure => figure.Row == zero.Code))
            {
                continue;
            }

            _saidNone.Add(said);

            var span = Span(zero.Start, zero.End);
            _found.Add(new Figure(
                subject.Kind == NarrativeTime.Kind.This ? NarrativeCodes.ThisYear : NarrativeCodes.OtherYear,
                zero.Code, "", FigureState.Value, 0, zero.Measure, Raw(span), new Provenance(_line.Paragraph.Locator, span))
            {
                SubjectYear = subject.Year,
                Said = FigureSaying.ZeroInWords,
                Scope = Scope(zero.Start),
            });
        }
    }

    private string? Scope(int edge)
    {
        var words = _sentence.Words;
        for (var i = NarrativeMatcher.FirstFrom(words, edge) - 1; i >= 0 && words[i].Start >= edge - (2 * NarrativeMatcher.Reach); i--)
        {
            if (!NarrativeLexicon.Has(NarrativeLexicon.Scope, words[i]))
            {
                continue;
            }

            // The longest that ends here: 市本级 and not 本级.
            var word = words[i];
            for (var k = i - 1; k >= 0 && words[k].Start >= word.Start - 2; k--)
            {
                word = words[k].End == word.End && NarrativeLexicon.Has(NarrativeLexicon.Scope, words[k]) ? words[k] : word;
            }

            return Raw(Span(word.Start, word.End));
        }

        return null;
    }

    private bool IsShare(int behind, int edge)
    {
        var text = _sentence.Text[Math.Max(behind, edge - 24)..edge];
        var at = text.LastIndexOf('占');
        return at >= 0 && text[at..].IndexOfAny(',', '，') < 0;
    }

    private bool StartsWithIs(NumberToken token) => token.After < _sentence.Length && _sentence.Text[token.After] is '是' or '属' or '为';

    private static string? ShareOf(string code) =>
        code.EndsWith("_count", StringComparison.Ordinal) ? string.Concat(code.AsSpan(0, code.Length - "_count".Length), "_share_pct")
        : code.StartsWith("replies_", StringComparison.Ordinal) || NarrativeLinks.IsPartOfReceived(code) ? code + "_share_pct"
        : null;

    private int Place(int at) => _line.Span.Offset + _sentence.Place(at);

    private int At(Figure figure)
    {
        for (var i = 0; i < _sentence.Words.Count; i++)
        {
            if (Place(_sentence.Words[i].Start) >= figure.Source.Span.Offset)
            {
                return _sentence.Words[i].Start;
            }
        }

        return _sentence.Length;
    }

    private string Raw(TextSpan span) => _line.Text.Substring(span.Offset - _line.Span.Offset, span.Length);

    private TextSpan Span(int start, int end) => TextSpan.FromBounds(Place(start), _line.Span.Offset + _sentence.PlaceBehind(end));
}
