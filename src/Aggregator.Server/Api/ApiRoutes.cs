using Aggregator.Server.Api.OpenApi;
using Aggregator.Server.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Api;

/// <summary>Registers and routes the interface.</summary>
public static class ApiRoutes
{
    /// <summary>Registers what it needs; <see cref="Web.Filing.IHandInDesk"/> and <see cref="Web.Filing.IPrecheckDesk"/> are the host's to give.</summary>
    public static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<ApiNights>();
        services.AddSingleton<ApiLimits>();
        ApiDocument.AddTo(services);
    }

    /// <summary>Maps every operation below <see cref="ApiOperations.Root"/>, each with its policy.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var limits = routes.ServiceProvider.GetRequiredService<ApiLimits>();
        foreach (var operation in ApiOperations.All)
        {
            Delegate answer = (HttpContext context) => Answer(context, operation);
            var endpoint = routes.MapMethods(ApiOperations.Root + operation.Path, operation.Changes ? [HttpMethods.Post] : [HttpMethods.Get, HttpMethods.Head], answer);
            endpoint.RequireAuthorization(operation.Policy).WithMetadata(operation).AddEndpointFilter(new ApiDoor(operation, limits));
            if (operation.TakesFile)
            {
                endpoint.WithMetadata(new RequestSizeLimitAttribute(ApiFile.Largest));
            }
        }

        routes.MapMethods(ApiOperations.Root + ApiDocument.Path, [HttpMethods.Get, HttpMethods.Head], (Delegate)ApiDocument.ServeAsync).RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();
    }

    // The answer is written inside the filter, so that what goes wrong while writing is told there too.
    private static async Task<IResult> Answer(HttpContext context, ApiOperation operation)
    {
        await (operation switch
        {
            { Changes: true } => ApiActions.AnswerAsync(context, operation),
            { Shape: ApiShape.List } => ApiLists.AnswerAsync(context, operation),
            _ => ApiObjects.AnswerAsync(context, operation),
        });
        return Results.Empty;
    }
}
