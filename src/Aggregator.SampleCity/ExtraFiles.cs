using System.Globalization;
using System.Text;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity;

/// <summary>What honest units hand in besides their report: a draft that the report replaces, and a paper that is no annual report.</summary>
internal static class ExtraFiles
{
    /// <summary>The draft of a report, handed in two days before it and without its last paragraph.</summary>
    public static (SubmissionKey Submission, byte[] Bytes, string IndexLine) DraftOf(SampleUnit unit, WrittenReport report)
    {
        var blocks = report.Draft.Blocks.ToList();
        blocks.RemoveAt(blocks.FindLastIndex(b => b is DraftBlock.Prose));
        var format = report.Format;
        var file = Path.ChangeExtension(report.File, null) + "（初稿）." + ReportFile.Code(format);
        var parts = report.FullIndexLine.Split(',');
        var received = DateOnly.ParseExact(parts[3][..10], "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(-2);
        var moment = received.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + parts[3][10..];
        var key = report.Submission with { File = file, Status = "superseded", ReceivedAt = moment, DaysLate = null };
        return (key, ReportFile.Write(report.Draft with { Blocks = blocks }, format), $"{file},{unit.Code},{parts[2]},{moment},,");
    }

    /// <summary>A work summary of something else, in plain text.</summary>
    public static (string File, byte[] Bytes) OffTopic(SampleUnit unit, int year, SeededRandom random)
    {
        var words = Vocabulary.Of(unit);
        var title = string.Create(CultureInfo.InvariantCulture, $"{unit.Name}{year}年普法依法治理工作总结");
        string[] frames =
        [
            "{when}，{self}组织旁听庭审{#2-6}次，{mgr}撰写心得{#8-30}篇。",
            "{mgr}到{place}开展宪法宣传，向{who}发放读本{#200-900}册。",
            "围绕{item}编排普法小戏{#2-5}出，在{place}巡演。",
            "下一步，{self}将完善法律顾问制度，{how}推进普法责任清单。",
        ];
        var text = title + "\r\n\r\n" + string.Concat(frames.Select(f => "　　" + Grammar.Frames.Fill(f, words, random) + "\r\n")) + unit.Name + "\r\n";
        return (title + ".txt", Encoding.UTF8.GetBytes(text));
    }
}
