using Aggregator.Core.Reports;
using Aggregator.Server.Web;

namespace Aggregator.Server.Pages;

/// <summary>汇总: the city's three tables, each total beside its coverage.</summary>
public sealed class RollUpModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    /// <summary>The tables; none before the first night and for years whose form had none.</summary>
    public IReadOnlyList<RollUpSheet> Sheets { get; private set; } = [];

    /// <summary>Units that owe a report and have none that is accepted.</summary>
    public IReadOnlyList<Unit> Missing { get; private set; } = [];

    /// <summary>Serves the page.</summary>
    public void OnGet()
    {
        if (Snapshot is not null)
        {
            Sheets = RollUpSheets.Of(Snapshot);
            Missing = Headline.Of(Snapshot).Absent;
        }
    }
}
