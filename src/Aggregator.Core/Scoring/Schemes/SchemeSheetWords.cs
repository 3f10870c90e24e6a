namespace Aggregator.Core.Scoring.Schemes;

/// <summary>The names of sheets, columns and lines of a scheme's workbook: who writes it and who reads it must use the same.</summary>
public static class SchemeSheetWords
{
    /// <summary>The sheet with the indicators.</summary>
    public const string Tree = "评分方案";

    /// <summary>The sheet with everything else.</summary>
    public const string Parameters = "参数";

    /// <summary>The sheet that lists the measures; for reading only.</summary>
    public const string Measures = "计量项";

    /// <summary>Column of the tree.</summary>
    public const string Measure = "计量项";

    /// <summary>Column of the tree, see <see cref="MarkingText"/>.</summary>
    public const string Marking = "给分办法";

    /// <summary>Column of the tree that is written and never read.</summary>
    public const string Explanation = "说明（仅供查看）";

    /// <summary>Code, name and points of each of the three levels, then measure and marking.</summary>
    public static IReadOnlyList<string> TreeColumns { get; } =
        ["一级编码", "一级指标", "一级分值", "二级编码", "二级指标", "二级分值", "末级编码", "末级指标", "末级分值", Measure, Marking];

    /// <summary>The tables of the sheet of parameters with their columns, in order.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Columns)> Tables { get; } =
    [
        (Basics, ["项目", "内容"]),
        (Grades, ["等级", "起始分"]),
        (Groups, ["分组"]),
        (SubGroups, ["所在分组", "单列名称", "条件"]),
        (Caps, ["规则", "等级最高为"]),
        (Merits, ["代码", "名称", "分值"]),
    ];

    /// <summary>Table of single values.</summary>
    public const string Basics = "基本";

    /// <summary>Table of grades.</summary>
    public const string Grades = "等级";

    /// <summary>Table of groups in their order.</summary>
    public const string Groups = "分组次序";

    /// <summary>Table of units ranked apart.</summary>
    public const string SubGroups = "单列排名";

    /// <summary>Table of grades held down by confirmed findings.</summary>
    public const string Caps = "确认后封顶";

    /// <summary>Table of bonus and penalty.</summary>
    public const string Merits = "加减分项";

    /// <summary>Line of <see cref="Basics"/>.</summary>
    public const string Title = "方案名称";

    /// <summary>Line of <see cref="Basics"/>.</summary>
    public const string Version = "版本";

    /// <summary>Line of <see cref="Basics"/>.</summary>
    public const string BonusMax = "加分上限";

    /// <summary>Line of <see cref="Basics"/>.</summary>
    public const string PenaltyMax = "扣分上限";

    /// <summary>Line of <see cref="Basics"/>; blank with <see cref="LateGrade"/> when lateness holds nothing down.</summary>
    public const string LateDays = "逾期封顶天数";

    /// <summary>Line of <see cref="Basics"/>.</summary>
    public const string LateGrade = "逾期封顶等级";

    /// <summary>Line of <see cref="Basics"/>.</summary>
    public const string Runs = "权重扰动次数";

    /// <summary>Line of <see cref="Basics"/>, a percentage.</summary>
    public const string Spread = "权重扰动幅度";

    /// <summary>Line of <see cref="Basics"/>.</summary>
    public const string Seed = "权重扰动种子";

    /// <summary>The only condition of <see cref="SubGroups"/>: <see cref="ScoringScheme.NoRequests"/>.</summary>
    public const string NoRequests = "没有收到也没有结转申请";
}
