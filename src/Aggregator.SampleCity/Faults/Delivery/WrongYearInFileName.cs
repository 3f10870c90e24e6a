using System.Globalization;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>The file's name bears another year, as when an old name is saved over; the report is of the right one.</summary>
internal sealed class WrongYearInFileName : Decoy
{
    public override Part Touches => Part.File;

    public override IReadOnlyList<string> Tempts => ["WRONG_YEAR", "MISSING_REPORT"];

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        var wrong = hand.Year + (scene.Random.Percent(70) ? -1 : 1);
        var ending = scene.Random.Pick(["（定稿）", "（修改版）", "（终稿）", "（盖章）"]);
        var file = string.Create(CultureInfo.InvariantCulture, $"{hand.Unit.NameIn(hand.Year)}{wrong}年政府信息公开工作年度报告{ending}") + Path.GetExtension(hand.File);
        scene.Note("file-name", null, wrong.ToString(CultureInfo.InvariantCulture));
        return hand with { File = file };
    }
}
