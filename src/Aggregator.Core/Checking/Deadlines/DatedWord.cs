namespace Aggregator.Core.Checking.Deadlines;

/// <summary>One of the four dates of a report.</summary>
/// <param name="Name">报送时间, 公布时间, 落款日期 or 首次发现.</param>
/// <param name="Text">The date as ISO text; empty when it is not known.</param>
/// <param name="Confidence">What it proves.</param>
public sealed record DatedWord(string Name, string Text, DateConfidence Confidence)
{
    /// <summary>What it proves, for a reader.</summary>
    public string ConfidenceName => Confidence switch
    {
        DateConfidence.Registered => "登记，可信度高",
        DateConfidence.Stated => "页面或报告自述，可信度中",
        DateConfidence.SignedOff => "落款，可信度低",
        DateConfidence.Seen => "本系统记录，只证明不晚于该日已有此件",
        _ => throw new ArgumentOutOfRangeException(nameof(Confidence)),
    };
}
