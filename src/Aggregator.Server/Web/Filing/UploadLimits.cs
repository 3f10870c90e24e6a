using Aggregator.Intake.Reading;

namespace Aggregator.Server.Web.Filing;

/// <summary>What may be handed in at once.</summary>
public static class UploadLimits
{
    /// <summary>Longest request, in bytes.</summary>
    public const long Request = 220L << 20;

    /// <summary>Longest package of files, in bytes.</summary>
    public const long Package = 200L << 20;

    /// <summary>Longest file, in bytes: what a reader takes.</summary>
    public const long File = DocumentReader.MaxBytes;

    /// <summary>Most files beside each other in one request.</summary>
    public const int Files = 100;

    /// <summary>Most other fields.</summary>
    public const int Fields = 20;

    /// <summary>Longest field, in bytes.</summary>
    public const int Field = 8 << 10;

    /// <summary>Uploads of one person within ten minutes.</summary>
    public const int PerTenMinutes = 30;

    /// <summary>Name of the rate limit.</summary>
    public const string Policy = "uploads";
}
