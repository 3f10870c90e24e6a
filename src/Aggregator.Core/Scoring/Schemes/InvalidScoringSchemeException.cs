namespace Aggregator.Core.Scoring.Schemes;

/// <summary>A scoring scheme that cannot be used; the message lists every problem in Chinese, for the one who wrote it.</summary>
public sealed class InvalidScoringSchemeException : Exception
{
    /// <summary>Lists the problems.</summary>
    public InvalidScoringSchemeException(IReadOnlyList<SchemeProblem> found, Exception? inner = null)
        : base("评分方案不能使用：" + string.Join("；", found.Select(problem => problem.Clause)) + "。", inner) => Found = found;

    /// <summary>The problems with their places.</summary>
    public IReadOnlyList<SchemeProblem> Found { get; }

    /// <summary>The problems, one Chinese clause each.</summary>
    public IReadOnlyList<string> Problems => [.. Found.Select(problem => problem.Clause)];
}
