using Aggregator.Core.Checking;
using Aggregator.Publishing.OpenData;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Api;

/// <summary>Where the elements of each list come from.</summary>
internal static class ApiLists
{
    private const int RunsShown = 200;

    private const int LongestSearch = 100;

    /// <summary>Answers a list.</summary>
    public static async Task AnswerAsync(HttpContext context, ApiOperation operation)
    {
        var (services, stop) = (context.RequestServices, context.RequestAborted);
        var query = ApiQuery.Of(context.Request, operation);
        var (nights, person) = (services.GetRequiredService<ApiNights>(), context.Person());
        var night = await nights.CurrentAsync(person, stop);
        var data = services.GetRequiredService<ISiteData>();
        var set = operation.Id switch
        {
            "runs" => RunSet.Of(await data.RunsAsync(RunsShown, stop)),
            "downloads" => DownloadSet.Of(await data.DownloadsAsync(stop)),
            "decisions" => OpenDataSets.Decisions(Readable(await services.GetRequiredService<IDecisionLog>().AllAsync(stop), person, await nights.CurrentAsync(stop)), Known(night).Snapshot.Roster),
            "search" => HitSet.Of(Known(night).Snapshot, Sought(query), person),
            _ => null,
        };

        // What changes within a night is named by what it holds; a search is a question to the night.
        var name = set is null || operation.Id == "search" ? Known(night).Tag : ApiNights.HashOf(set);
        await ApiListAnswer.WriteAsync(context, operation, night, set ?? Known(night).Sets[operation.Id], name, query);
    }

    /// <summary>The night, where there must be one.</summary>
    public static ApiNight Known(ApiNight? night) => night ?? throw new ApiRefusedException(StatusCodes.Status404NotFound, "还没有完成过夜间运行，没有结果可取。请等运行结束后再试。");

    // What was decided up to this moment is not part of a night that was cut to one unit, and its reasons may name another.
    private static IReadOnlyList<FindingDecision> Readable(IReadOnlyList<FindingDecision> all, Person person, ApiNight? whole) =>
        person.IsOffice || whole is null ? all : [.. all.Where(one => person.MaySee(one.Unit)).Select(one => one with { Reason = OtherUnits.Of(whole.Snapshot).Hide(one.Reason, one.Unit) })];

    private static string Sought(ApiQuery query) => query.Other["q"].Trim() is { Length: > 0 and <= LongestSearch } sought
        ? sought
        : throw ApiRefusedException.Wrong($"参数“q”应为1至{LongestSearch}个字。");
}
