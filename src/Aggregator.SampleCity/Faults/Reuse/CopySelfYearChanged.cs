using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Last year's whole prose, its statements of counts too, with this year's number and counts put in.</summary>
internal sealed class CopySelfYearChanged() : PastFault(CopyScope.Report, TextEdits.Year)
{
    protected override void Take(Copying copying)
    {
        copying.TakeReport();
        copying.TakeCounts();
    }
}
