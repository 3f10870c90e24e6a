namespace Aggregator.Intake.Tabular;

/// <summary>A row of a list as handed in.</summary>
/// <param name="Line">Line of the file (CSV) or row of the sheet, from 1.</param>
/// <param name="Fields">Its fields, trimmed; never null.</param>
internal sealed record TabularRow(int Line, IReadOnlyList<string> Fields)
{
    public bool IsBlank => Fields.All(text => text.Length == 0);

    /// <summary>A field, empty when the row is too short.</summary>
    public string Field(int column) => column >= 0 && column < Fields.Count ? Fields[column] : "";
}
