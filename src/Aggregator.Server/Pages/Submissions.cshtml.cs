using Aggregator.Core.Reports;
using Aggregator.Server.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>报送: every file and what became of it; those that need a person first.</summary>
public sealed class SubmissionsModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    /// <summary>Lines on one page.</summary>
    public const int PageSize = 200;

    /// <summary>The lines of this page.</summary>
    public IReadOnlyList<Submission> Shown { get; private set; } = [];

    /// <summary>How many lines there are in all, under the filter.</summary>
    public int Total { get; private set; }

    /// <summary>This page's number, from 1.</summary>
    public int PageNumber { get; private set; }

    /// <summary>How many pages there are.</summary>
    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>The state that is asked for, or null for all.</summary>
    public SubmissionStatus? Only { get; private set; }

    /// <summary>How many files have each state, in the order they are listed; states nobody has are left out.</summary>
    public IReadOnlyList<(SubmissionStatus Status, int Count)> Counts { get; private set; } = [];

    /// <summary>Serves the page; a state or page number it does not know counts as none.</summary>
    public void OnGet([FromQuery] string? status, [FromQuery(Name = "p")] string? page)
    {
        if (Snapshot is null)
        {
            return;
        }

        Only = SubmissionList.Parse(status);
        Counts = [.. SubmissionList.Order.Select(s => (s, Snapshot.Submissions.Count(x => x.Status == s))).Where(c => c.Item2 > 0)];
        var all = SubmissionList.Of(Snapshot, Only);
        Total = all.Count;
        PageNumber = int.TryParse(page, out var number) ? Math.Clamp(number, 1, PageCount) : 1;
        Shown = [.. all.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
    }
}
