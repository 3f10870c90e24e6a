namespace Aggregator.Server.Web.Access;

/// <summary>Tells who asks.</summary>
public static class PersonOfRequest
{
    /// <summary>The person behind a request; <see cref="Access.Person.Nobody"/> where nobody is signed in.</summary>
    public static Person Person(this HttpContext context) => PersonClaims.PersonOf(context.User);
}
