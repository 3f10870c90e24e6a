using Aggregator.Server.Web;

namespace Aggregator.Server.Pages;

/// <summary>What every field of the open data means.</summary>
public sealed class FieldsModel(ISiteData data, TimeProvider clock) : SitePage(data, clock);
