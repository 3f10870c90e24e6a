using System.Globalization;
using System.Text;
using Aggregator.Core.Reports;
using Aggregator.Intake.Tabular;

namespace Aggregator.Intake.Collecting;

/// <summary>The index.csv of an inbox. A bad row costs that row and a message, never the night.</summary>
public sealed class InboxIndex
{
    private static readonly IReadOnlyList<IReadOnlyList<string>> Columns =
    [
        ["file", "文件", "文件名", "路径"],
        ["unit", "单位", "单位代码", "单位名称"],
        ["year", "年度", "报告年度", "年份"],
        ["received_at", "报送时间", "报送日期", "收到时间"],
        ["published_at", "公布时间", "公布日期", "发布时间", "公开时间"],
        ["url", "网址", "链接"],
    ];

    private readonly Dictionary<string, IndexEntry> _byPath = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IndexEntry> _entries = [];
    private readonly List<string> _messages = [];

    private InboxIndex()
    {
    }

    /// <summary>An index that was not read, with the reason.</summary>
    public static InboxIndex Unusable(string message) => new() { _messages = { message } };

    /// <summary>The index of an inbox that has none.</summary>
    public static InboxIndex Empty { get; } = new();

    /// <summary>The entries, in the file's order.</summary>
    public IReadOnlyList<IndexEntry> Entries => _entries;

    /// <summary>What could not be used, Chinese sentences by line.</summary>
    public IReadOnlyList<string> Messages => _messages;

    /// <summary>Reads index.csv in UTF-8 or GBK, header in English or Chinese. Never throws on content.</summary>
    public static InboxIndex Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var index = new InboxIndex();
        try
        {
            index.Fill(TabularFile.Read(bytes, "index.csv"));
        }
        catch (RefusedInputException unusable)
        {
            index._messages.AddRange(unusable.Messages);
        }

        return index;
    }

    /// <summary>What the index says of a file, or null. Slashes, case and Unicode composition do not matter.</summary>
    public IndexEntry? Find(string relativePath)
    {
        ArgumentNullException.ThrowIfNull(relativePath);
        return _byPath.GetValueOrDefault(Normalize(relativePath));
    }

    private static string Normalize(string path)
    {
        var slashed = path.Replace('\\', '/').TrimStart('/');
        return (slashed.StartsWith("./", StringComparison.Ordinal) ? slashed[2..] : slashed).Normalize(NormalizationForm.FormC);
    }

    private void Fill(IReadOnlyList<TabularRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var header = new TabularHeader(rows[0], Columns);
        if (!header.Has("file"))
        {
            _messages.Add("index.csv 第1行表头缺少“文件”（file）列，整个登记表没有使用；请补上表头：file,unit,year,received_at,published_at,url。");
            return;
        }

        foreach (var row in rows.Skip(1))
        {
            if (header.Of(row, "file") is not { Length: > 0 } file)
            {
                Say(row, "没有写文件，这一行没有使用；请补填文件在收件夹中的路径。");
                continue;
            }

            var entry = new IndexEntry(Normalize(file), TextOf(row, header, "unit"), YearOf(row, header), MomentOf(row, header, "received_at", "报送时间"), MomentOf(row, header, "published_at", "公布时间"), TextOf(row, header, "url"));
            if (_byPath.TryAdd(entry.File, entry))
            {
                _entries.Add(entry);
            }
            else
            {
                Say(row, $"文件“{entry.File}”前面已经登记过，这一行没有使用；请只保留一行。");
            }
        }
    }

    private int? YearOf(TabularRow row, TabularHeader header)
    {
        if (TextOf(row, header, "year") is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.Normalize(NormalizationForm.FormKC).TrimEnd('年', '度'), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= YearText.First and <= YearText.Last)
        {
            return year;
        }

        Say(row, $"年度“{text}”不是{YearText.First}至{YearText.Last}之间的年份，没有使用；请写成四位数字。");
        return null;
    }

    private ChinaMoment? MomentOf(TabularRow row, TabularHeader header, string column, string name)
    {
        if (TextOf(row, header, column) is not { } text)
        {
            return null;
        }

        if (ChinaMoments.TryParse(text, out var moment))
        {
            return moment;
        }

        Say(row, $"{name}“{text}”不是日期，没有使用；请写成2026-01-30或2026-01-30 17:20。");
        return null;
    }

    private static string? TextOf(TabularRow row, TabularHeader header, string column) => header.Of(row, column) is { Length: > 0 } text ? text : null;

    private void Say(TabularRow row, string message) => _messages.Add(string.Create(CultureInfo.InvariantCulture, $"index.csv 第{row.Line}行：{message}"));
}
