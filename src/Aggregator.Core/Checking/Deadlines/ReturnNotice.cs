using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Deadlines;

/// <summary>What a unit is to mend in its report, as a letter says it. Personal data are masked in every text of it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Year">Report year.</param>
/// <param name="File">The file that is spoken of.</param>
/// <param name="Order">The person's word by which it was sent back; null while nobody has decided: a draft.</param>
/// <param name="AnswerBy">The day the corrected report is awaited.</param>
/// <param name="Defects">Errors first, then warnings.</param>
public sealed record ReturnNotice(Unit Unit, int Year, string File, ReturnOrder? Order, DateOnly AnswerBy, IReadOnlyList<Defect> Defects)
{
    /// <summary>Whether nobody has decided yet.</summary>
    public bool IsDraft => Order is null;
}

/// <summary>One defect.</summary>
/// <param name="Severity">How binding the claim is.</param>
/// <param name="Title">The rule's name.</param>
/// <param name="Place">Where, in the form's own words; the whole report when it is nowhere in particular.</param>
/// <param name="Message">What does not hold.</param>
/// <param name="Expected">What should stand there; empty when that cannot be said in a word.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Basis">The article, form or local document; empty for practice.</param>
/// <param name="Fingerprint">The finding's name.</param>
public sealed record Defect(Severity Severity, string Title, string Place, string Message, string Expected, string Remedy, string Basis, string Fingerprint);
