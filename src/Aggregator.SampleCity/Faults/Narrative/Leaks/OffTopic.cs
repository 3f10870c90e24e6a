namespace Aggregator.SampleCity.Faults.Narrative.Leaks;

/// <summary>A paragraph of another paper in the middle of section one.</summary>
internal sealed class OffTopic() : SentenceFault(Part.Overview, "OFF_TOPIC")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "兹定于{when}在{place}举行篮球友谊赛，请各队自备服装，{mgr}负责裁判安排",
        "食堂下周菜单已排定：周一红烧肉，周二清蒸鱼，{place}窗口供应面点，请{who}按序排队",
        "招聘保洁员{#2-6}名，年龄不限，工资面议，报名地点在{place}，{mgr}负责面试",
        "恭贺新禧，{place}商铺{when}全场八折，凭{paper}另赠礼品，欢迎{who}光临",
        "寻物启事：{who}{when}在{place}遗失黑色公文包，拾到者请交{mgr}，必有酬谢",
        "冬季养生宜早睡晚起，多食萝卜和山药，{who}晨练不宜过早，{place}可散步",
        "论文答辩定于{when}进行，选题涉及{project}的学生请提前交纸质稿{#2-6}份",
        "小区物业费自{when}起调整，{place}住户请到{mgr}办理门禁卡");
}
