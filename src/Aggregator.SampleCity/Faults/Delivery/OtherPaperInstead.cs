using System.Globalization;
using System.Text;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A summary of other work came in under the report's file name.</summary>
internal sealed class OtherPaperInstead : Instead
{
    private static readonly string[] Works = ["安全生产", "党风廉政建设", "法治宣传教育", "招商引资", "节能降耗", "精神文明创建"];

    private static readonly string[] Frames =
    [
        "{when}，{self}{how}召开部署会{#2-6}次，{mgr}到{place}督导",
        "{mgr}围绕{item}{how}排查{#3-40}处，{place}整改到位",
        "{project}参建各方签订承诺书{#4-60}份，{mgr}{how}核验",
        "{who}参加集中学习{#2-9}场，{mgr}撰写体会{#5-40}篇",
        "下一步，{self}将{how}跟进{project}，由{mgr}按{cycle}调度",
        "针对{place}的薄弱环节，{mgr}{how}建立台账{#1-8}本",
    ];

    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.Text;

    public override byte[] OnFile(byte[] bytes, Scene scene)
    {
        var name = scene.Unit.NameIn(scene.Year);
        var title = string.Create(CultureInfo.InvariantCulture, $"{name}{scene.Year}年{scene.Random.Pick(Works)}工作总结");
        return Encoding.UTF8.GetBytes(title + "\r\n\r\n" + string.Concat(Frames.Select(f => "　　" + scene.Composer.Fresh(f) + "\r\n")) + "\r\n　　　　　　　　" + name + "\r\n");
    }
}
