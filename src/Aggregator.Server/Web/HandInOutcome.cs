namespace Aggregator.Server.Web;

/// <summary>What came of a workbook that was handed back.</summary>
/// <param name="Done">Whether it was taken in; false when it has to be mended.</param>
/// <param name="Sentence">One Chinese sentence.</param>
/// <param name="Lines">The changes it brought, or everything that is wrong with it.</param>
public sealed record HandInOutcome(bool Done, string Sentence, IReadOnlyList<string> Lines);
