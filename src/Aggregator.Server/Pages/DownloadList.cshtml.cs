using Aggregator.Publishing.OpenData.Fields;
using Aggregator.Publishing.Workbooks.Evaluations;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Tables;

namespace Aggregator.Server.Pages;

/// <summary>下载: everything the last night published, and each year in one file.</summary>
public sealed class DownloadListModel(ISiteData data, TimeProvider clock, IYearBundles? bundles = null, IEvidenceFiles? evidence = null) : SitePage(data, clock)
{
    /// <summary>Workbooks, and the zip of all evaluation sheets.</summary>
    public IReadOnlyList<DownloadView> Workbooks { get; private set; } = [];

    /// <summary>Every unit's own sheet.</summary>
    public TableView<DownloadView> Sheets { get; private set; } = null!;

    /// <summary>Charts and notices.</summary>
    public TableView<DownloadView> Pictures { get; private set; } = null!;

    /// <summary>The data files with their table and schema.</summary>
    public IReadOnlyList<(DownloadView File, DataFile? Fields)> DataFiles { get; private set; } = [];

    /// <summary>The years.</summary>
    public IReadOnlyList<YearBundleView> Years { get; private set; } = [];

    /// <summary>Whether the person may take the evidence bundle.</summary>
    public bool HasEvidence => evidence is not null && Person.CanReview;

    /// <summary>Serves the page.</summary>
    public async Task OnGetAsync()
    {
        var files = await Data.DownloadsAsync(Stop);
        Workbooks = [.. files.Where(file => !file.File.Contains('/', StringComparison.Ordinal))];
        Sheets = View("sheets", [.. files.Where(file => EvaluationFiles.IsOne(file.File))]);
        DataFiles = [.. files.Where(file => file.File.StartsWith("data/", StringComparison.Ordinal)).Select(file => (file, Aggregator.Publishing.OpenData.Fields.DataFile.Find(file.Name)))];
        Pictures = View("pictures", [.. files.Except(Workbooks).Where(file => !EvaluationFiles.IsOne(file.File) && !file.File.StartsWith("data/", StringComparison.Ordinal))]);
        Years = bundles is null ? [] : await bundles.ListAsync(Stop);
    }

    private TableView<DownloadView> View(string id, IReadOnlyList<DownloadView> files) => TableViews.Of(Request, id, files,
    [
        new TableColumn<DownloadView>("file", "文件", file => file.File, file => file.File),
        new("size", "大小", file => file.Length, null, "num"),
    ], 30);
}
