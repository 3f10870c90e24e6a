namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Deviations of the tables: identities, cells, forms, and what follows on from the year before.</summary>
internal static class TableDeviations
{
    public static IReadOnlyList<Deviation> All { get; } =
    [
        new RowSum(),
        new ColumnSum(),
        new Balance(),
        new CaseSum(),
        new ValidBreak(),
        new CarryBreak(),
        new TotalBlank(),
        new CellBlank(),
        new NotApplicableMark(),
        new TextValue(),
        new OutdatedForm(),
        new TableMissing(),
    ];
}
