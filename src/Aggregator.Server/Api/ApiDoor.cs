using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Api;

/// <summary>What every request of the interface passes: how often, who, whether a browser was tricked into it, for how long; and how a refusal is told.</summary>
internal sealed class ApiDoor(ApiOperation operation, ApiLimits limits) : IEndpointFilter
{
    /// <summary>A page that shall send changes with its session's cookie says so in this header, which no foreign page can.</summary>
    public const string OwnPage = "Aggregator-Request";

    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LongestChange = TimeSpan.FromMinutes(5);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var gone = http.RequestAborted;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(gone);
        time.CancelAfter(operation.Changes ? LongestChange : LongestRead);
        http.RequestAborted = time.Token;
        try
        {
            var person = http.Person();
            limits.Take(person, operation.Changes, http.Response);
            Admit(http.Request, person);
            return await next(context);
        }
        catch (ApiRefusedException refused) when (!http.Response.HasStarted)
        {
            await RefuseAsync(http, refused.Status, refused.Message);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await RefuseAsync(http, bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "提交的内容超过了允许的大小。" : "请求不完整或格式不对，请检查后重发。");
        }
        catch (OperationCanceledException) when (!http.Response.HasStarted && time.IsCancellationRequested && !gone.IsCancellationRequested)
        {
            http.RequestAborted = gone;
            await RefuseAsync(http, StatusCodes.Status504GatewayTimeout, "处理时间过长，已经停止。请缩小范围后再试。");
        }
        finally
        {
            http.RequestAborted = gone;
        }

        return Results.Empty;
    }

    // The policies have said so already; this holds even where one is forgotten.
    private void Admit(HttpRequest request, Person person)
    {
        if ((operation.Policy is Policies.View && !person.IsOffice) || (operation.Policy is Policies.Review && !person.CanReview))
        {
            throw new ApiRefusedException(StatusCodes.Status403Forbidden, operation.Policy is Policies.Review ? "这个账户没有复核权限，不能这样做。请使用有复核权限的账户或密钥。" : "这里是全市的内容，单位账户不能读取。");
        }

        if (!operation.Changes)
        {
            return;
        }

        // A browser sends its cookie with whatever a foreign page makes it post, but neither of these headers.
        if (request.Headers.Authorization.Count == 0 && request.Headers[OwnPage].Count == 0)
        {
            throw new ApiRefusedException(StatusCodes.Status403Forbidden, $"改动数据的请求要带Authorization: Bearer加密钥；在网页登录后使用的，要带请求头{OwnPage}: 1。");
        }

        if (request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none"))
        {
            throw new ApiRefusedException(StatusCodes.Status403Forbidden, "其他网站的网页不能向本系统提交改动。");
        }
    }

    private static Task RefuseAsync(HttpContext http, int status, string sentence)
    {
        var response = http.Response;
        response.StatusCode = status;
        // What was set for the answer that did not come would be kept with the refusal.
        response.Headers.Remove("ETag");
        response.Headers.Remove("Content-Disposition");
        return ErrorAnswer.ProblemAsync(http, status, sentence);
    }
}
