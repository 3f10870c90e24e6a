using Aggregator.Server.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>方案: the scheme in force as a tree, and a form to try another.</summary>
[RequestSizeLimit(MostRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MostRequest)]
public sealed class SchemeModel(ISiteData data, TimeProvider clock, ISchemeTrials? trials = null) : SitePage(data, clock)
{
    private const long MostRequest = ISchemeTrials.MostBytes + (1 << 20);

    /// <summary>The scheme shown.</summary>
    public SchemeOfNight Shown { get; private set; } = null!;

    /// <summary>For how many units each leaf said nothing; empty before the first night.</summary>
    public IReadOnlyDictionary<string, LeafReach> Reach { get; private set; } = new Dictionary<string, LeafReach>();

    /// <summary>Whether a scheme can be tried here.</summary>
    public bool CanTry => trials is not null && Person.CanReview && Snapshot is not null;

    /// <summary>Whether this person has a trial to look at.</summary>
    public bool HasTrial => trials is not null && Person.CanReview && trials.Of(Person) is not null;

    /// <summary>What was wrong with a file just sent; null when none was.</summary>
    public HandInOutcome? Told { get; private set; }

    /// <summary>Serves the page.</summary>
    public void OnGet() => Show();

    /// <summary>Checks a scheme and starts its trial; nothing is written.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        if (trials is null || !Person.CanReview)
        {
            return NotAllowed();
        }

        await LoadAsync();
        Told = Snapshot is not { } night ? new(false, "没有试算：还没有完成过一次夜间运行，没有可以试算的报告。", [])
            : file is null || file.Length == 0 ? new(false, "没有试算：请选择评分方案文件（xlsx或json）。", [])
            : file.Length > ISchemeTrials.MostBytes ? new(false, $"没有试算：文件超过{ISchemeTrials.MostBytes >> 20} MB，不像一份评分方案，请核对是否选错了文件。", [])
            : trials.Start(night, Person, await FormFiles.BytesAsync(file, Stop), FormFiles.NameOf(file));
        if (Told.Done)
        {
            return Redirect("/scheme/trial");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        Show();
        return Page();
    }

    private void Show()
    {
        Shown = SchemeOfNight.Of(Snapshot);
        Reach = Snapshot is null ? Reach : LeafReach.Of(Snapshot);
    }
}
