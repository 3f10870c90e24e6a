namespace Aggregator.Core.RollingUp;

/// <summary>One line of <c>year-mapping.json</c>: what a cell of one form stands for, or why it stands for nothing.</summary>
/// <param name="Form"><c>2021</c>, <c>2019</c>, <c>stats2014</c> or <c>appendix</c>.</param>
/// <param name="Table">Table code; null where the form has no such cell.</param>
/// <param name="Row">Row code; null where the form has no such cell.</param>
/// <param name="Column">Column code; null where the form has no such cell.</param>
/// <param name="To">The indicator; null for a cell no indicator is made of.</param>
/// <param name="Fit">How well it fits. Of several lines to one indicator the cells are added up, and one that does not fit leaves it out.</param>
/// <param name="Reason">Why it is weak or left out, a Chinese sentence; empty for a sound one.</param>
/// <param name="Basis"><c>form</c>: printed on both forms. <c>practice</c>: practitioners' understanding, which no document confirms and which is never shown as law.</param>
public sealed record MappingLine(string Form, string? Table, string? Row, string? Column, string? To, MappingFit Fit, string Reason, string Basis)
{
    /// <summary>Whether it rests on practice alone.</summary>
    public bool IsPractice => Basis == "practice";

    /// <summary>The reason as it is shown: what rests on practice says so. Empty for a sound one.</summary>
    public string Shown => Reason.Length == 0 ? "" : IsPractice ? $"{Reason.TrimEnd('。')}（业务口径，没有文件依据）。" : Reason;
}
