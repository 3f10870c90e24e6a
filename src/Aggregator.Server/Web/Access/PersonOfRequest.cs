namespace Aggregator.Server.Web.Access;

/// <summary>Tells who asks.</summary>
public static class PersonOfRequest
{
    // Until there are accounts whoever sits at this machine may do everything.
    private static readonly Person Here = new("local", "本机", Role.Administrator);

    /// <summary>The person behind a request that a policy has let through.</summary>
    public static Person Person(this HttpContext context) => context.Features.Get<Person>() ?? Here;
}
