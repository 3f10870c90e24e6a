using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A row under the label of the row above, copied down by mistake.</summary>
internal sealed class RowLabelRepeated : WrongLabel
{
    protected override string? LabelOf(FormDefinition.OutcomeRow row, Scene scene)
    {
        var rows = Forms.Form2021.T2.Rows;
        var above = rows.TakeWhile(r => r != row).Last();
        return above.Group == row.Group ? above.Label : null;
    }
}
