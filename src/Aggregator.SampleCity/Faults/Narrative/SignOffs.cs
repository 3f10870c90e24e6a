using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative;

/// <summary>Changes the two lines of the sign-off: the unit, then the date.</summary>
internal static class SignOffs
{
    /// <summary>The draft with a line of the sign-off put otherwise; null leaves it, an empty text takes it away.</summary>
    public static ReportDraft With(ReportDraft draft, string? unit = null, string? date = null)
    {
        var lines = draft.Blocks.OfType<DraftBlock.SignOff>().ToList();
        return draft.Map(block => block is not DraftBlock.SignOff line ? block
            : (ReferenceEquals(line, lines[^1]) ? date : unit) switch
            {
                null => line,
                "" => null,
                var text => new DraftBlock.SignOff(text),
            });
    }
}
