using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Characters lost from the middle of a row's label.</summary>
internal sealed class RowLabelDamaged : WrongLabel
{
    protected override string? LabelOf(FormDefinition.OutcomeRow row, Scene scene) =>
        row.Label.Length >= 10 ? row.Label.Remove(4 + (scene.Year % 3), 2 + (scene.Unit.Index % 2)) : null;
}
