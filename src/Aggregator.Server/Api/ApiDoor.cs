using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Api;

/// <summary>What every request of the interface passes: how often, who, for how long; and how a refusal is told.</summary>
internal sealed class ApiDoor(ApiOperation operation, ApiLimits limits) : IEndpointFilter
{
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
            await ApiHeaders.SayAsync(http);
            limits.Take(http.Person(), operation.Changes, http.Response);
            return await next(context);
        }
        catch (ApiRefusedException refused) when (!http.Response.HasStarted)
        {
            if (refused.Status == StatusCodes.Status429TooManyRequests)
            {
                http.RequestServices.GetRequiredService<RefusalTally>().Count(http, AuditActions.RefusedRate);
            }

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
