namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Names of scopes.</summary>
internal static class CopyScopes
{
    /// <summary>As the key writes it.</summary>
    public static string Code(this CopyScope scope) => scope switch
    {
        CopyScope.Report => "report",
        CopyScope.Section => "section",
        CopyScope.Paragraph => "paragraph",
        _ => "sentence",
    };
}
