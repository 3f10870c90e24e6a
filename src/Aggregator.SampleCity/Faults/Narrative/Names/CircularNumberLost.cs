namespace Aggregator.SampleCity.Faults.Narrative.Names;

/// <summary>The number of the form's circular with a part lost or wrong.</summary>
internal sealed class CircularNumberLost() : WrongTerm("国办公开办函〔2021〕30号", ["国办公开办函30号", "国办公开办函〔202130号", "国办公开办〔2021〕30", "国办函〔2021〕30号", "国办公开办函〔〕号", "国办公开办函〔2012〕30号"]);
