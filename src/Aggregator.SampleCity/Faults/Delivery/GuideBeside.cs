using System.Globalization;
using System.Text;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>The portal's guide to disclosure lies in the unit's folder beside its report.</summary>
internal sealed class GuideBeside : Decoy
{
    private static readonly string[] Frames =
    [
        "{who}查阅{item}，可到{place}的查阅点，由{mgr}接待",
        "{self}受理当面、信函和网络申请，{mgr}{how}登记",
        "{item}等内容由{mgr}按{cycle}编入目录",
        "申请{item}一类信息的，请写明{place}等具体名称，便于{mgr}检索",
        "对{self}答复不服的，可依法申请复议，材料由{mgr}{how}转交",
    ];

    public override Part Touches => Part.None;

    public override IReadOnlyList<string> Tempts => ["SECTION_MISSING", "TABLE_MISSING", "MISSING_REPORT"];

    public override IEnumerable<ExtraFile> Extras(WrittenReport report, Scene scene)
    {
        var name = scene.Unit.NameIn(scene.Year);
        var title = string.Create(CultureInfo.InvariantCulture, $"{name}政府信息公开指南（{scene.Year}年版）");
        var page = $"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n</head>\n<body>\n<h1>{title}</h1>\n"
            + string.Concat(Frames.Select(f => $"<p>{scene.Composer.Fresh(f)}</p>\n")) + "</body>\n</html>\n";
        yield return new ExtraFile(Encoding.UTF8.GetBytes(page),
            new SubmissionKey($"{name}/{title}.html", scene.Unit.Code, scene.Year, "html", null, "off-topic", null, null, null, null, null), IndexLine: null);
    }
}
