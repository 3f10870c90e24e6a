namespace Aggregator.Intake.Reading.Docx;

/// <summary>One level of a numbering.</summary>
/// <param name="Start">Its first number.</param>
/// <param name="Format">Its number format, null for decimal.</param>
/// <param name="Text">What is printed: <c>（%2）</c>, where %2 is the number of the second level.</param>
/// <param name="RestartsBehind">The level (from 1) whose number sets this one back; null for any above, 0 for none.</param>
/// <param name="IsLegal">All numbers print as decimals.</param>
/// <param name="Style">The paragraph style bound to the level.</param>
internal sealed record ListLevel(int Start, string? Format, string Text, int? RestartsBehind, bool IsLegal, string? Style)
{
    private const int LongestText = 40;

    public static ListLevel Of(WordNode level) => new(
        StartOf(level.Value("start")) ?? 1,
        level.Value("numFmt"),
        level.Value("lvlText") is { Length: <= LongestText } text ? text : "",
        int.TryParse(level.Value("lvlRestart"), out var restart) ? Math.Clamp(restart, 0, 9) : null,
        level.Switch("isLgl") == true,
        level.Value("pStyle"));

    public static int? StartOf(string? value) => int.TryParse(value, out var start) ? Math.Clamp(start, 0, 100_000) : null;
}
