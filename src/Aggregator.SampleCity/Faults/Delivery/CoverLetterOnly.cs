using System.Globalization;
using System.Text;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Only the letter that should have gone with the report came in.</summary>
internal sealed class CoverLetterOnly : Instead
{
    private static readonly string[] Frames =
    [
        "{when}，{self}{how}完成年报编制，现由{mgr}报送，请予审核",
        "按照要求，{mgr}{how}汇总{item}数据，年报另行送达，请查收",
        "现将{self}年报报上，{item}一项由{mgr}{how}核定，如无不妥请予备案",
        "{self}年报已经{mgr}审定，涉及{item}的内容{how}校核，特此报送",
        "{mgr}已{how}整理年报纸质件，内含{item}一节，请贵办审阅",
    ];

    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.Text;

    public override byte[] OnFile(byte[] bytes, Scene scene)
    {
        var name = scene.Unit.NameIn(scene.Year);
        var letter = string.Create(CultureInfo.InvariantCulture,
            $"关于报送{scene.Year}年政府信息公开工作年度报告的函\r\n\r\n市政府办公室：\r\n　　{scene.Composer.Fresh(Frames)}\r\n　　专此函达。\r\n\r\n　　　　　　　　{name}\r\n");
        return Encoding.UTF8.GetBytes(letter);
    }
}
