namespace Aggregator.SampleCity.Places;

/// <summary>Names of the bureaus and institutions of the invented city, without the city's own name.</summary>
internal static class BureauNames
{
    /// <summary>One bureau.</summary>
    /// <param name="Trade">Its block of the vocabulary.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Office">As offices shorten it; null when they do not.</param>
    /// <param name="Former">The name it had before a renaming; null when it may not be renamed.</param>
    public sealed record Bureau(string Trade, string Name, string? Office = null, string? Former = null);

    /// <summary>Two bureaus and what they are merged into.</summary>
    public sealed record Merger(string Trade, string First, string Second, string Into);

    /// <summary>Bureaus every city may have, the commonest first.</summary>
    public static IReadOnlyList<Bureau> Standing { get; } =
    [
        new("education", "教育局"),
        new("water", "水务局", null, "水利局"),
        new("transport", "交通运输局", "交通局", "交通管理局"),
        new("ecology", "生态环境局", "环境局", "环境保护局"),
        new("housing", "住房和城乡建设局", "住建局"),
        new("health", "卫生健康委员会", "卫健委"),
        new("civil", "民政局"),
        new("market", "市场监督管理局", "市场监管局", "工商行政管理局"),
        new("farming", "农业农村局", "农业局"),
        new("finance", "财政局"),
        new("culture", "文化广电和旅游局", "文旅局", "文化旅游局"),
        new("safety", "应急管理局", "应急局", "安全生产监督管理局"),
        new("labour", "人力资源和社会保障局", "人社局"),
        new("land", "自然资源和规划局", "资规局"),
        new("trade", "商务局", null, "商务合作局"),
        new("audit", "审计局"),
        new("housing", "城市管理综合执法局", "城管局", "城市管理局"),
        new("health", "医疗保障局", "医保局"),
        new("transport", "公路事务管理局", "公路局"),
        new("safety", "防灾减灾救灾局", "减灾局", "防震减灾局"),
        new("labour", "退役军人事务局"),
        new("finance", "国有资产监督管理局", "国资局"),
        new("land", "不动产和征收管理局", "征收局"),
        new("market", "知识产权局"),
        new("farming", "乡村振兴局", null, "扶贫开发局"),
        new("water", "供水排水管理局", "供排水局"),
        new("culture", "体育局"),
        new("education", "职业教育管理局", "职教局"),
        new("civil", "养老服务管理局", "养老局"),
        new("ecology", "园林绿化局", "园林局"),
        new("trade", "口岸和物流管理局", "口岸局"),
        new("health", "中医药管理局"),
        new("market", "药品监督管理局", "药监局", "食品药品监督管理局"),
        new("transport", "轨道交通管理局", "轨道局"),
        new("housing", "人民防空和地下空间局", "人防局"),
        new("finance", "地方金融管理局", "金融局"),
    ];

    public static IReadOnlyList<Merger> Mergers { get; } =
    [
        new("farming", "畜牧兽医局", "农业机械管理局", "畜牧农机发展局"),
        new("trade", "粮食和物资储备局", "投资促进局", "粮食和投资发展局"),
        new("culture", "文物局", "旅游发展局", "文物和旅游发展局"),
        new("housing", "房产管理局", "市政公用局", "房产和市政管理局"),
    ];

    /// <summary>Bureaus founded within the city's years.</summary>
    public static IReadOnlyList<Bureau> Founded { get; } =
    [
        new("safety", "城市运行管理局", "城运局"),
        new("trade", "数字经济发展局", "数字局"),
        new("civil", "人口服务管理局", "人口局"),
    ];

    /// <summary>Institutions below a bureau of the same trade, which counts their figures.</summary>
    public static IReadOnlyList<Bureau> Institutions { get; } =
    [
        new("land", "不动产登记中心"),
        new("education", "招生考试中心"),
        new("health", "疾病预防控制中心", "疾控中心"),
        new("transport", "公路养护中心"),
        new("market", "计量检定测试所", "计量所"),
        new("labour", "就业服务中心"),
        new("farming", "农业技术推广中心", "农技中心"),
        new("ecology", "环境监测中心"),
        new("civil", "社会救助服务中心", "救助中心"),
        new("water", "河道管理所"),
        new("housing", "物业维修资金管理中心", "维修资金中心"),
        new("finance", "国库支付中心"),
    ];

    /// <summary>The group a bureau is ranked in where the city ranks its bureaus in groups of its own.</summary>
    public static string LocalGroup(string trade) => trade switch
    {
        "finance" or "trade" or "farming" or "transport" or "water" => "经济管理部门",
        "market" or "safety" or "audit" or "ecology" => "监督管理部门",
        _ => "公共服务部门",
    };
}
