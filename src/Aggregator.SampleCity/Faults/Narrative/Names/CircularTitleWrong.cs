namespace Aggregator.SampleCity.Faults.Narrative.Names;

/// <summary>The form under a title it does not have.</summary>
internal sealed class CircularTitleWrong() : WrongTerm("《中华人民共和国政府信息公开工作年度报告格式》", ["《中华人民共和国政府信息年度报告格式》", "《中华人民共和国政府信息公开工作报告格式》", "《中华人民共和国政务公开工作年度报告格式》", "《政府信息工作年报格式》", "《中华人民共和国政府信息公开年度报告模板》"]);
