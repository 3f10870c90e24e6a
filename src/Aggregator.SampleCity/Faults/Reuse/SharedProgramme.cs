using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>One programme of the city told by each unit in its own words: the same facts, no sentence in common.</summary>
internal sealed class SharedProgramme : ReuseDecoy
{
    public override Part Touches => Part.Platform;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var words = scene.Composer.Fresh(
            "全市“清风直达”公开月（9月）期间，{mgr}{how}上报{item}线索，{effect}",
            "9月是“清风直达”公开月，{self}以{project}为看点，{effect}",
            "{place}承接“清风直达”公开月一场活动，9月到场{who}{#40-190}人",
            "“清风直达”公开月9月开锣，{mgr}把{item}做成{media}，{aim}",
            "{who}在9月的“清风直达”公开月里提问{#11-63}个，{mgr}{how}作答")
            + scene.Composer.Fresh(
            "活动由市政府统一冠名，{self}负责{item}一环，300个点位中占{#2-19}个",
            "市里划定300个点位，{self}认领{#2-19}个，{mgr}{how}布置",
            "300个点位里有{#2-19}个落在{place}，{paper}现场可取",
            "{self}所领{#2-19}个点位（全市300个）均摆出{paper}，{effect}");
        scene.Note("S1", null, words);
        return text.WithSentence(3, words);
    }
}
