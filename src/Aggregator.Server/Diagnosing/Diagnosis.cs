namespace Aggregator.Server.Diagnosing;

/// <summary>One thing that was looked at.</summary>
/// <param name="Area">What it is about, Chinese: 磁盘.</param>
/// <param name="Level">How bad it is.</param>
/// <param name="Found">What was found, a Chinese sentence without secrets.</param>
/// <param name="Remedy">What to do; empty where nothing is to be done.</param>
internal sealed record Diagnosis(string Area, DiagnosisLevel Level, string Found, string Remedy = "")
{
    public static Diagnosis Well(string area, string found) => new(area, DiagnosisLevel.Well, found);

    public static Diagnosis Note(string area, string found, string remedy = "") => new(area, DiagnosisLevel.Note, found, remedy);

    public static Diagnosis Wrong(string area, string found, string remedy) => new(area, DiagnosisLevel.Wrong, found, remedy);

    /// <summary>The level as it is printed.</summary>
    public string LevelName => Level switch
    {
        DiagnosisLevel.Well => "正常",
        DiagnosisLevel.Note => "注意",
        _ => "错误",
    };
}
