namespace Aggregator.Core.Checking.Deadlines;

/// <summary>What a unit has to do with its report by a day.</summary>
public enum FilingAct
{
    /// <summary>报送: hand it in to the office.</summary>
    Submit,

    /// <summary>公布: publish it.</summary>
    Publish,
}
