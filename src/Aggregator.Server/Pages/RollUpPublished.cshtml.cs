using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Server.Web;

namespace Aggregator.Server.Pages;

/// <summary>The city's own published report beside the totals that were added up, each gap split by cause.</summary>
public sealed class RollUpPublishedModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    /// <summary>In how many cells something is left that no certain cause explains.</summary>
    public int Open => RollUpBoard.Of(Snapshot!).Gaps.Count(cell => cell.Unexplained != 0);

    /// <summary>A cell's printed name.</summary>
    public string CellName(PublishedCell cell) => CellNames.ShortTable(cell.Table) + CellNames.Cell(FormEditions.InForce(Snapshot!.Year), cell.Table, cell.Row, cell.Column);
}
