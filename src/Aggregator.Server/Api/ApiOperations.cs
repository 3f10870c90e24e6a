using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Api;

/// <summary>All addresses of the interface.</summary>
public static class ApiOperations
{
    /// <summary>What every address begins with.</summary>
    public const string Root = "/api/v1";

    /// <summary>Most elements on a page.</summary>
    public const int MostOnAPage = 1000;

    /// <summary>Elements on a page when nothing is asked.</summary>
    public const int UsualOnAPage = 100;

    private const string City = "只供主管部门的账户读取：全市的内容不属于任何一个单位。";

    private static readonly ApiParameter Format = new("format", "text", "格式；不给则看Accept，仍不明则为json", "csv") { Codes = ["json", "csv"] };

    private static readonly ApiParameter[] Paging =
    [
        new("limit", "int", $"每页最多几条，1至{MostOnAPage}，不给为{UsualOnAPage}", "100"),
        new("cursor", "text", "从哪里接着取：照抄上一页的next", ""),
        Format,
    ];

    private static readonly Dictionary<string, (string Says, string Example)> Filters = new(StringComparer.Ordinal)
    {
        ["unit"] = ("单位代码", "B01"),
        ["year"] = ("报告年度", "2025"),
        ["status"] = ("报送状态", "accepted"),
        ["form"] = ("报告格式", "2021"),
        ["file"] = ("收件目录内的路径", "B01.docx"),
        ["table"] = ("表", "T2"),
        ["row"] = ("行代码", "new_received"),
        ["column"] = ("列代码", "total"),
        ["state"] = ("状态", "value"),
        ["rule"] = ("规则编号", "SUM_ROW"),
        ["severity"] = ("级别", "error"),
        ["outcome"] = ("结论", "fail"),
        ["decision"] = ("处理意见", "confirmed"),
        ["fingerprint"] = ("问题指纹", "0123456789abcdef"),
        ["rung"] = ("催报档次", "overdue"),
        ["kind"] = ("种类", "peer"),
        ["verdict"] = ("判断", "copied"),
        ["edits"] = ("改动", "light"),
        ["group"] = ("分组", "市政府部门"),
        ["grade"] = ("等次", "优秀"),
        ["field"] = ("栏目", "person"),
        ["family"] = ("规则所在章节", "表格勾稽"),
    };

    /// <summary>All of them, in the order they are described.</summary>
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        List("submissions", "submission", "报送：全部文件及其状态", "unit", "year", "status", "form", "file"),
        List("figures", "figure", "数字：表格各格和正文中的数", "unit", "year", "table", "row", "column", "state", "file"),
        List("findings", "finding", "问题", "unit", "year", "rule", "severity", "outcome", "decision", "fingerprint"),
        List("reminders", "reminder", "催报", "unit", "year", "rung"),
        List("reuse", "reuse", "雷同段落", "unit", "year", "kind", "verdict", "edits") with { Details = "单位账户只见到本文之内、与本单位往年、与范本的雷同，见不到其他单位的文字。" },
        List("reuse-shares", "reuse-share", "雷同比例", "unit", "year"),
        List("reuse-clusters", "reuse-cluster", "雷同组", "unit", "year"),
        OfCity("rollup", "rollup", "全市汇总", "table", "row", "column"),
        OfCity("rollup-breaks", "rollup-break", "汇总中不成立的关系", "rule", "unit"),
        OfCity("rollup-published", "rollup-published", "与市级报告的对照", "table", "row", "column", "state"),
        OfCity("rollup-adjustments", "rollup-adjustment", "汇总调整", "unit", "year", "table"),
        OfCity("rollup-years", "rollup-year", "历年指标", "year"),
        List("ranking", "ranking", "得分和排名", "unit", "group", "grade"),
        OfCity("ranking-groups", "ranking-group", "分组概况", "group"),
        List("ranking-movement", "ranking-movement", "名次变化", "unit", "group"),
        List("reviews", "review", "复核填写的内容", "unit", "year", "field"),
        List("decisions", "decision", "处理意见的全部记录", "unit", "year", "rule", "decision", "fingerprint") with { Details = "随时变动，不等夜间运行。" },
        List("units", "unit", "名册", "unit", "group", "kind"),
        List("rules", "rule", "核验规则", "rule", "severity", "family"),
        One("scheme", "/scheme", "scheme", "评分方案", Policies.SignedIn),
        OfCity("runs", "run", "夜间运行，新的在前，最多200次", "year", "state"),
        One("run", "/runs/{id}", "run", "一次夜间运行", Policies.View, new ApiParameter("id", "int", "运行编号", "3") { InPath = true, Required = true }) with { Details = City },
        One("runs-compare", "/runs/compare", "comparison", "两次夜间运行的差别", Policies.View, new("from", "int", "前一次的编号；不给则取上一次", "1"), new("to", "int", "后一次的编号；不给则取最近一次", "3")) with { Details = City },
        One("report", "/reports/{unit}/{year}", "report", "一份已采纳的报告：全文、章节、数字", Policies.SignedIn, new ApiParameter("unit", "text", "单位代码", "B01") { InPath = true, Required = true }, new ApiParameter("year", "int", "报告年度", "2025") { InPath = true, Required = true }),
        List("search", "hit", "在单位和问题中查找", "kind") is var search ? search with { Parameters = [new ApiParameter("q", "text", "要找的字，1至100个；单位的代码、名称、别名，问题的说明、规则名称、证据中含有即算", "教育") { Required = true }, .. search.Parameters] } : search,
        One("manifest", "/manifest", "manifest", "本次运行读了什么、写了什么", Policies.View) with { Details = City },
        OfCity("downloads", "download", "可以下载的文件及其SHA-256"),
        new("post-hand-in", HttpMethods.Post, "/hand-ins", "报送一个文件", Policies.SignedIn, ApiShape.Bare, "receipt",
            [new("name", "text", "文件名；以表单上传时取表单里的文件名", "2025.docx"), new("unit", "text", "单位代码；单位账户不必给", "B01"), new("year", "int", "报告年度；不给则由系统认定", "2025")])
        {
            TakesFile = true,
            Good = StatusCodes.Status202Accepted,
            Details = "请求体就是文件（application/octet-stream，文件名用name给出），或者是一张表单（multipart/form-data，文件栏名file，可带unit、year栏）。收下即回202和回执，由下一次运行读取。文件最大50MB。",
        },
        new("post-decision", HttpMethods.Post, "/decisions", "记录对一个问题的处理意见", Policies.Review, ApiShape.Bare, "outcome", []) { Body = "decision-request", Details = "处理人就是密钥或登录的账户，不能代填。" },
        new("post-run", HttpMethods.Post, "/runs", "现在就运行一次", Policies.Review, ApiShape.Bare, "outcome", []) { Good = StatusCodes.Status202Accepted, Details = "已有运行在进行或等待时回409。" },
        new("post-precheck", HttpMethods.Post, "/precheck", "报送前自查一个文件，不入库", Policies.SignedIn, ApiShape.Bare, "precheck",
            [new("name", "text", "文件名；以表单上传时取表单里的文件名", "2025.docx"), new("unit", "text", "单位代码；单位账户不必给", "B01"), new("year", "int", "报告年度；不给则按报告自己写明的", "2025")])
        {
            TakesFile = true,
            Details = "请求体与报送相同。只读取和核验，不保存。",
        },
    ];

    /// <summary>The operation of this name.</summary>
    public static ApiOperation Of(string id) => All.First(one => one.Id == id);

    private static ApiOperation OfCity(string name, string schema, string title, params string[] filters) => List(name, schema, title, filters) with { Policy = Policies.View, Details = City };

    private static ApiOperation List(string name, string schema, string title, params string[] filters) =>
        new(name, HttpMethods.Get, "/" + name, title, Policies.SignedIn, ApiShape.List, schema, [.. filters.Select(filter => Filter(filter, schema)), .. Paging]);

    private static ApiOperation One(string id, string path, string schema, string title, string policy, params ApiParameter[] parameters) =>
        new(id, HttpMethods.Get, path, title, policy, ApiShape.One, schema, parameters);

    // A filter by a key of the element takes what the key takes.
    private static ApiParameter Filter(string name, string schema)
    {
        var (says, example) = Filters[name];
        var codes = ApiContract.Of(schema).Fields.FirstOrDefault(field => field.Name == name)?.Codes ?? [];
        return new ApiParameter(name, name == "year" ? "int" : "text", "只要这个" + says, codes.Count == 0 || codes.Contains(example) ? example : codes[0]) { Codes = codes };
    }
}
