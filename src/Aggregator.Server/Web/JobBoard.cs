namespace Aggregator.Server.Web;

/// <summary>The pages of an engine that brings its own; registered where there are any.</summary>
public sealed class JobBoard
{
    /// <summary>Where they are.</summary>
    public const string Address = "/hangfire";

    /// <summary>As <see cref="SecurityHeaders.PagePolicy"/>, but for styles: these pages, which are a library's, colour single elements and charts in place. Scripts stay those served by ourselves.</summary>
    public const string ContentPolicy = SecurityHeaders.PagePolicy + "; style-src 'self' 'unsafe-inline'";
}
