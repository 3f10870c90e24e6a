namespace Aggregator.SampleCity.Faults;

/// <summary>What is wrong with a seeded report.</summary>
internal enum FaultKind
{
    RowSum,
    MissingReport,
    LateSubmit,
    Placeholder,
    CopyOther,
    Unreadable,
    TextTable,
    ColumnSum,
    Balance,
    CaseSum,
    TotalBlank,
    CellBlank,
    NotApplicableMark,
    TextValue,
    TableMissing,
    OutdatedForm,
    SectionMissing,
    TemplateNote,
    CarryBreak,
    ValidBreak,
    FeeNotStated,
    Sensitive,
    LatePublish,
}
