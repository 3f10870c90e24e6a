namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Sentences half the city's offices use, of our own making.</summary>
internal static class StockPhrases
{
    /// <summary>What everybody says; all customary decoys use the first two, so that five and more units do.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "坚持把群众满不满意作为衡量公开工作的尺子，做到该说的说清楚、能晒的晒出来、群众问的答到位。",
        "公开是常态、不公开是例外，这条要求已写进每一个科室的岗位说明和每一份文件的拟办单。",
        "我们将一如既往欢迎社会各界来信来电来访，对公开工作多提意见、多出主意、多加监督。",
    ];

    /// <summary>What the circulars of the city put into every unit's mouth.</summary>
    public static IReadOnlyList<string> Mandated { get; } =
    [
        "按照《澜岫市政府信息公开工作办法》第十二条“先审查、后公开，谁公开、谁负责”的要求，凡拟公开的文件一律随文标注公开属性并留存审查记录。",
        "根据《澜岫市年度报告编制指引》统一口径，本部分所称政府信息是指本机关在履行职责中制作或者获取并以一定形式记录保存的信息，不含转载内容。",
    ];

    /// <summary>Titles of papers that everybody has to carry out.</summary>
    public static IReadOnlyList<string> Titles { get; } =
    [
        "《澜岫市推进基层政务公开标准化规范化三年行动方案（2023—2025年）》", "《澜岫市行政规范性文件集中公开工作实施细则》", "《澜岫市政务新媒体日常管理和考核评分办法（修订）》", "《澜岫市公共企事业单位信息公开实施办法》",
    ];

    /// <summary>Rules as they are quoted.</summary>
    public static IReadOnlyList<string> Quotations { get; } =
    [
        "《澜岫市政府信息公开工作办法》第二十条规定：“申请内容不明确的，受理机关应当自收到之日起七个工作日内一次性告知申请人补正，补正原因和期限应当写明。”",
        "同一办法第二十三条规定：“征求第三方意见所需时间不计入答复期限，第三方逾期未提出意见的，由受理机关决定是否公开。”",
    ];
}
