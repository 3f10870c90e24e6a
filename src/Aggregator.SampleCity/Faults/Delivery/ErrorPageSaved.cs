using System.Text;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>The page was gone when it was saved: what came in is the portal's own notice of that.</summary>
internal sealed class ErrorPageSaved : Damaged
{
    private static readonly (string Title, string[] Lines)[] Notices =
    [
        ("404 - 页面不存在", ["404", "很抱歉，您访问的页面不存在或已被删除", "返回首页"]),
        ("404 Not Found", ["404 Not Found", "nginx"]),
        ("访问出错", ["您要查看的页面不存在", "错误代码：404", "请检查地址或返回上一页"]),
        ("502 Bad Gateway", ["502 Bad Gateway", "openresty"]),
    ];

    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.ModernPage;

    public override byte[] OnFile(byte[] bytes, Scene scene)
    {
        var (title, lines) = scene.Random.Pick(Notices);
        return Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>{title}</title></head>\n<body>\n{string.Concat(lines.Select(l => $"<p>{l}</p>\n"))}</body></html>\n");
    }
}
