using System.Globalization;
using System.Text;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>The portal's list of reports was saved instead of the report it leads to.</summary>
internal sealed class ListPageSaved : Instead
{
    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.ModernPage;

    public override byte[] OnFile(byte[] bytes, Scene scene)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>政府信息公开年报_列表</title>\n</head>\n<body>\n");
        page.Append("<div class=\"crumbs\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/zwgk/\">政务公开</a> &gt; 政府信息公开年报</div>\n<ul class=\"list\">\n");
        foreach (var other in scene.City.Where(u => u.Unit.Kind == scene.Unit.Unit.Kind && u.Unit.OwesReportFor(scene.Year)).Take(20))
        {
            page.Append(CultureInfo.InvariantCulture,
                $"<li><a href=\"/{other.Code.ToLowerInvariant()}/nb/{scene.Year}.html\">{other.NameIn(scene.Year)}{scene.Year}年政府信息公开工作年度报告</a><span>{scene.Year + 1}-01-{scene.Random.Between(10, 30)}</span></li>\n");
        }

        page.Append("</ul>\n<div class=\"page\">上一页 1 2 3 下一页</div>\n<div class=\"footer\">网站地图 | 联系我们</div>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }
}
