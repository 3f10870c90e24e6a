namespace Aggregator.Server.Web.Access;

/// <summary>Why a request was refused, in words for whoever reads the answer.</summary>
public static class Refusal
{
    private static readonly object Key = new();

    /// <summary>Sets the sentence.</summary>
    public static void Say(HttpContext context, string sentence) => context.Items[Key] = sentence;

    /// <summary>The sentence, or null.</summary>
    public static string? Of(HttpContext context) => context.Items[Key] as string;
}
