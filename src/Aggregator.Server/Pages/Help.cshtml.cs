using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace Aggregator.Server.Pages;

/// <summary>帮助: what each page answers, the office's terms, how things are done here, and what the program cannot do.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class HelpModel(ISiteData data, TimeProvider clock) : SitePage(data, clock);
