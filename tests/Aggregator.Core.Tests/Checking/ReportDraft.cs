using System.Text;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking;

/// <summary>Builds a report that breaks no rule, to be spoilt in one place by a test: every cell 0, six sections, five aspects.</summary>
internal sealed class ReportDraft
{
    private readonly Dictionary<(string Table, string Row, string Column), (FigureState State, decimal? Value, string Raw, string? Doubt)> _cells = [];
    private readonly Dictionary<string, string> _sections = new()
    {
        ["S1"] = "我局认真做好主动公开、依申请公开、政府信息管理、政府信息公开平台建设和监督保障各项工作。",
        ["S2"] = "",
        ["S3"] = "",
        ["S4"] = "",
        ["S6"] = "本年度未收取信息处理费。",
    };

    private readonly HashSet<string> _without = [];

    private readonly Dictionary<string, string> _headings = [];

    private readonly List<(string Metric, decimal Value, string Phrase, string Section)> _narrative = [];

    public FormEdition Form { get; set; } = FormEdition.Form2021;

    public int Year { get; set; } = 2025;

    public int? StatedYear { get; set; } = -1;

    public string Unit { get; set; } = "B01";

    public UnitKind Kind { get; set; } = UnitKind.Bureau;

    public string UnitName { get; set; } = "云川市教育局";

    public List<string> Tables { get; } = ["T1", "T2", "T3"];

    public List<Loss> Losses { get; } = [];

    public List<OddLabel> OddLabels { get; } = [];

    /// <summary>Lines of a table of indicators, by its name and the line's code.</summary>
    public List<Figure> Indicators { get; } = [];

    public ChinaMoment? Published { get; set; } = new(new DateOnly(2026, 1, 20));

    public ChinaMoment? ReceivedAt { get; set; } = new(new DateOnly(2026, 1, 20));

    public ReportDates? Dates { get; set; }

    public OfficeCalendar Calendar { get; set; } = OfficeCalendar.None;

    public DateOnly FirstSeen { get; set; } = new(2026, 4, 1);

    public DateOnly? WatchedSince { get; set; }

    public ReportDraft? Previous { get; set; }

    public bool IsAnnualReport { get; set; } = true;

    public string? OffTopicReason { get; set; }

    /// <summary>The title, or null for the form's.</summary>
    public string? Title { get; set; }

    /// <summary>The unit the text states; null when it states none.</summary>
    public string? StatedUnit { get; set; } = "云川市教育局";

    /// <summary>What stands below the report, or null for its unit and a date.</summary>
    public string? SignOff { get; set; }

    public ReportDraft Set(string table, string row, string column, decimal value, string? doubt = null) =>
        Put(table, row, column, FigureState.Value, value, value.ToString(System.Globalization.CultureInfo.InvariantCulture), doubt);

    public ReportDraft Set(string table, string row, string column, FigureState state, string raw = "") => Put(table, row, column, state, null, raw, null);

    /// <summary>A cell whose text is not just its number: 251000元.</summary>
    public ReportDraft Print(string table, string row, string column, decimal value, string raw) => Put(table, row, column, FigureState.Value, value, raw, null);

    /// <summary>A line of a table of indicators; null for one left blank.</summary>
    public ReportDraft Indicate(string table, string row, decimal? value, string column = "value")
    {
        if (!Tables.Contains(table))
        {
            Tables.Add(table);
        }

        var raw = value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
        var state = value is null ? FigureState.Blank : FigureState.Value;
        Indicators.Add(new Figure(table, row, column, state, value, "件", raw, new Provenance($"{table}!{row}", new TextSpan(0, 0))) { Label = row });
        return this;
    }

    /// <summary>A row of table 2 with its total.</summary>
    public ReportDraft Row(string row, decimal natural, decimal commercial = 0) =>
        Set("T2", row, "natural", natural).Set("T2", row, "commercial", commercial).Set("T2", row, "total", natural + commercial);

    public ReportDraft Say(string section, string text)
    {
        _sections[section] = text;
        return this;
    }

    /// <summary>A section under another heading than the form's.</summary>
    public ReportDraft Head(string section, string heading)
    {
        _headings[section] = heading;
        return this;
    }

    public ReportDraft Without(string section)
    {
        _sections.Remove(section);
        _without.Add(section);
        return this;
    }

    /// <summary>A narrative figure; the phrase holds <c>{n}</c> where the number stands.</summary>
    public ReportDraft State(string metric, decimal value, string phrase, string section = "S1")
    {
        _narrative.Add((metric, value, phrase, section));
        return this;
    }

    public Report Build()
    {
        var title = Title ?? $"{UnitName}{Year}年政府信息公开工作年度报告";
        var text = new StringBuilder(title + "\n");
        if (!_without.Contains("S5"))
        {
            _sections.TryAdd("S5", ProblemsOf(Year));
        }

        var sections = new List<Section>();
        var figures = new List<Figure>();
        var spoken = new List<Figure>();
        foreach (var (code, body) in _sections.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            var heading = _headings.GetValueOrDefault(code) ?? (code[0] == 'S' ? Forms.Sections[code[1] - '1'] : code);
            var head = new TextSpan(text.Length, heading.Length);
            text.Append(heading).Append('\n');
            var start = text.Length;
            text.Append(body).Append('\n');
            foreach (var said in _narrative.Where(n => n.Section == code))
            {
                var number = said.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
                var at = text.Length + said.Phrase.IndexOf("{n}", StringComparison.Ordinal);
                text.Append(said.Phrase.Replace("{n}", number, StringComparison.Ordinal)).Append('\n');
                spoken.Add(new Figure("narrative", said.Metric, "", FigureState.Value, said.Value, "件", number, new Provenance("正文", new TextSpan(at, number.Length))));
            }

            figures.AddRange(CellsOf(code, text));
            sections.Add(new Section(code, 1, heading, head, TextSpan.FromBounds(start, text.Length)));
        }

        text.Append(SignOff ?? $"{UnitName}\n{Year + 1}年1月15日").Append('\n');
        var stated = StatedYear == -1 ? Year : StatedYear;
        var dates = Dates ?? new ReportDates(Published, new DateOnly(Year + 1, 1, 15), new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));
        return new Report(Form, IsAnnualReport, OffTopicReason, title, StatedUnit == "云川市教育局" ? UnitName : StatedUnit, stated, dates,
            text.ToString(), new TextSpan(0, text.Length), sections, [.. figures, .. Indicators, .. spoken], [.. Tables])
        {
            OddLabels = [.. OddLabels],
        };
    }

    public Submission Submit(SubmissionStatus status = SubmissionStatus.Accepted, string? file = null)
    {
        var report = Build();
        var late = Lateness.Judge(Kind, Year, ReceivedAt, Published, report.Dates.DocumentDate);
        return new Submission(file ?? $"{Unit}/{Year}.txt", new string('0', 64), FileFormat.Text, Unit, Year, status, "", "index", report,
            Published, ReceivedAt, FirstSeen, null, late.Deadline, late.DaysLate, late.Basis, [.. Losses])
        {
            WatchedSince = WatchedSince,
        };
    }

    public CheckedReport Check()
    {
        var unit = new Unit(Unit, UnitName, [], Kind, null, ReportScope.OwnLevel, Kind.DefaultGroup(), null, null, null, null);
        return new(unit, Year, Submit(), Build(), Previous?.Build(), new Roster([])) { Duty = Calendar.DutyOf(unit, Year) };
    }

    // Of two years running no two may name the same problems.
    private static string ProblemsOf(int year) => year % 2 == 1
        ? "一是义务教育划片方案挂网比印发晚了6天。二是3所新建学校没有信息员。下一步由办公室按月核对挂网日期，为新建学校各配一名信息员。"
        : "校车路线调整后专栏仍是旧图，家长来电询问较多。已由安全科重画路线图，并改为随调随换。";

    private IEnumerable<Figure> CellsOf(string section, StringBuilder text)
    {
        var table = section switch { "S2" => "T1", "S3" => "T2", "S4" => "T3", _ => "" };
        if (!Tables.Contains(table) || Forms.Of(Form) is not { } form)
        {
            yield break;
        }

        var keys = table switch
        {
            "T1" => form.T1.Rows.SelectMany(r => r.Columns.Select(c => (r.Code, c))),
            "T2" => (_cells.Keys.Any(k => k.Row == "other_all") ? Forms.Form2019 : form).T2.Rows.SelectMany(r => form.T2.Columns.Select(c => (r.Code, c.Code))),
            _ => form.T3.Select(c => (FormDefinition.CasesRow, c.Code)),
        };
        foreach (var (row, column) in keys)
        {
            var (state, value, raw, doubt) = _cells.GetValueOrDefault((table, row, column), (FigureState.Value, 0, "0", null));
            var span = new TextSpan(text.Length, raw.Length);
            text.Append(raw).Append('\t');
            yield return new Figure(table, row, column, state, value, column != "amount" ? "件" : raw.EndsWith('元') && !raw.EndsWith("万元", StringComparison.Ordinal) ? "元" : "万元", raw, new Provenance($"{table}!{row}.{column}", span), doubt);
        }

        text.Append('\n');
    }

    private ReportDraft Put(string table, string row, string column, FigureState state, decimal? value, string raw, string? doubt)
    {
        _cells[(table, row, column)] = (state, value, raw, doubt);
        return this;
    }
}
