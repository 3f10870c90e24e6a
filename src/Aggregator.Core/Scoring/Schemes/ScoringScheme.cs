namespace Aggregator.Core.Scoring.Schemes;

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
    /// <summary>The text of <see cref="Default"/>, JSON, for whoever wants to change it.</summary>
    public static string DefaultText { get; } = LoadDefault();

    /// <summary>The scheme that ships with the program.</summary>
    public static ScoringScheme Default { get; } = SchemeReader.Read(DefaultText, null);

    /// <summary>Grades held down by a finding that a person has confirmed; a raw finding holds nothing down.</summary>
    public IReadOnlyList<SchemeConfirmedCap> ConfirmedCaps { get; init; } = [];

    /// <summary>The only condition a sub-group may have today, see <see cref="SchemeSubGroup.When"/>.</summary>
    public const string NoRequests = "no-requests";

    /// <summary>The text it was read from: two schemes of one text are one.</summary>
    public string Source { get; init; } = "";

    /// <summary>Kinds of bonus and penalty the office may enter with the number of a document.</summary>
    public IReadOnlyList<SchemeMerit> Merits { get; init; } = [];

    /// <summary>Units ranked apart from the rest of their group.</summary>
    public IReadOnlyList<SchemeSubGroup> SubGroups { get; init; } = [];

    /// <summary>How the weights are shaken.</summary>
    public SchemeSensitivity Sensitivity { get; init; } = SchemeSensitivity.Default;

    /// <summary>Name with version: 默认方案 2.</summary>
    public string Name => $"{Title} {Version}";

    /// <summary>All leaves in order.</summary>
    public IReadOnlyList<SchemeLeaf> Leaves { get; } = [.. Levels.SelectMany(level => level.Leaves)];

    /// <summary>The levels above a leaf, code and name each.</summary>
    public (string Level, string Item) Above(SchemeLeaf leaf) => _above[leaf];

    private readonly Dictionary<SchemeLeaf, (string Level, string Item)> _above = new(
        Levels.SelectMany(level => level.Items.SelectMany(item => item.Leaves.Select(leaf => KeyValuePair.Create(leaf, ($"{level.Code} {level.Name}", $"{item.Code} {item.Name}"))))),
        ReferenceEqualityComparer.Instance);

    /// <summary>The grade of a score.</summary>
    public SchemeGrade GradeOf(decimal score) => Grades.FirstOrDefault(grade => score >= grade.From) ?? Grades[^1];

    /// <summary>Reads and checks a scheme.</summary>
    /// <exception cref="InvalidScoringSchemeException">The text is no scheme, points do not add up, a leaf is unknown or listed twice, bands have a gap, …; all problems at once.</exception>
    public static ScoringScheme Load(string json) => SchemeReader.Read(json, Default);

    private static string LoadDefault()
    {
        using var stream = typeof(ScoringScheme).Assembly.GetManifestResourceStream("indicators_default.json")
            ?? throw new InvalidOperationException("indicators_default.json is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
