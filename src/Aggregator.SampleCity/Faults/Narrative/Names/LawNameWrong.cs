namespace Aggregator.SampleCity.Faults.Narrative.Names;

/// <summary>The regulations under a name they do not have.</summary>
internal sealed class LawNameWrong() : WrongTerm("《中华人民共和国政府信息公开条例》", ["《中华人民共和国信息公开条例》", "《中华人民共和国政府信息公开法》", "《中华人民共和国政府信息公开管理条例》", "《中华人民共和国政务公开条例》", "《中华人民共和国政府信息公开实施条例》"]);
