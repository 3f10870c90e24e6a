using Aggregator.Server.Api;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Filing;

namespace Aggregator.Server.Hosting;

/// <summary>What programs have checked goes over the same desk as what people do.</summary>
internal sealed class ApiPrechecks(IPrecheckDesk desk, ISiteData data) : IApiPrecheck
{
    public async Task<ApiPrecheck> CheckAsync(Stream file, string fileName, string? unit, int? year, Person person, CancellationToken stop)
    {
        var city = await data.SnapshotAsync(stop);
        var view = await desk.TryAsync(token => BytesAsync(file, token), fileName, city?.Roster.Find(unit), year, city, person.MaySee, stop)
            ?? throw new ApiRefusedException(StatusCodes.Status503ServiceUnavailable, "同时预检的文件已满，请稍候再试。");
        return view.Problem is { } problem
            ? throw ApiRefusedException.Wrong(problem)
            : new ApiPrecheck([.. view.Reports.Select(one => one.Submission)], [.. view.Reports.SelectMany(one => one.Findings)], city?.Roster);
    }

    private static async Task<byte[]> BytesAsync(Stream file, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, stop);
        return bytes.ToArray();
    }
}
