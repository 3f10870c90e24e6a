namespace Aggregator.Core.Scoring;

/// <summary>An indicator tree as data: what a finding or a figure is worth, the grades, and when a grade is held down.</summary>
/// <param name="Title">方案名称.</param>
/// <param name="Version">Raised by whoever changes the tree, so that a stored score can be told from a new one.</param>
/// <param name="Levels">First-level indicators; their points add up to 100.</param>
/// <param name="BonusMax">Most points the office may add.</param>
/// <param name="PenaltyMax">Most points the office may take away.</param>
/// <param name="Grades">From the best down to one that begins at 0.</param>
/// <param name="LateCap">The grade a late report gets at best, or null.</param>
/// <param name="Groups">The order groups are listed in.</param>
public sealed record ScoringScheme(
    string Title,
    string Version,
    IReadOnlyList<SchemeLevel> Levels,
    decimal BonusMax,
    decimal PenaltyMax,
    IReadOnlyList<SchemeGrade> Grades,
    SchemeLateCap? LateCap,
    IReadOnlyList<string> Groups)
{
    /// <summary>The scheme that ships with the program.</summary>
    public static ScoringScheme Default { get; } = LoadDefault();

    /// <summary>Grades held down by a finding that a person has confirmed; a raw finding holds nothing down.</summary>
    public IReadOnlyList<SchemeConfirmedCap> ConfirmedCaps { get; init; } = [];

    /// <summary>Name with version: 默认方案 1.</summary>
    public string Name => $"{Title} {Version}";

    /// <summary>All leaves in order.</summary>
    public IEnumerable<SchemeLeaf> Leaves => Levels.SelectMany(level => level.Leaves);

    /// <summary>The grade of a score.</summary>
    public SchemeGrade GradeOf(decimal score) => Grades.FirstOrDefault(grade => score >= grade.From) ?? Grades[^1];

    /// <summary>Reads and checks a scheme.</summary>
    /// <exception cref="InvalidScoringSchemeException">The text is no scheme, points do not add up, a leaf is unknown or listed twice, …; all problems at once.</exception>
    public static ScoringScheme Load(string json) => SchemeReader.Read(json);

    private static ScoringScheme LoadDefault()
    {
        using var stream = typeof(ScoringScheme).Assembly.GetManifestResourceStream("indicators_default.json")
            ?? throw new InvalidOperationException("indicators_default.json is not embedded.");
        using var reader = new StreamReader(stream);
        return Load(reader.ReadToEnd());
    }
}

/// <summary>A first-level indicator: 时效, 20 points.</summary>
public sealed record SchemeLevel(string Code, string Name, decimal Points, IReadOnlyList<SchemeLeaf> Leaves);

/// <summary>A leaf: what is measured and its points at most.</summary>
public sealed record SchemeLeaf(string Code, string Name, decimal Points);

/// <summary>A grade and the score it begins at, inclusive.</summary>
public sealed record SchemeGrade(string Name, decimal From);

/// <summary>More than <paramref name="Days"/> late means at most <paramref name="Grade"/>.</summary>
public sealed record SchemeLateCap(int Days, string Grade);

/// <summary>A confirmed finding of <paramref name="Rule"/> means at most <paramref name="Grade"/>.</summary>
public sealed record SchemeConfirmedCap(string Rule, string Grade);
