namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Deviations of the tables: identities, cells, forms, and what follows on from the year before.</summary>
internal static class TableDeviations
{
    public static IReadOnlyList<Deviation> All { get; } =
    [
        .. Identities, .. Cells, .. Form, .. YearToYear, .. Decoys,
    ];

    private static Deviation[] Identities =>
    [
        new RowSum(), new PartWrong(), new ColumnSum(), new TotalRowWrong(), new Balance(), new CaseSum(), new SuitSum(), new LaterSuitSum(),
        new TransposedDigits(), new TotalDoublesItsParts(), new ShiftedRow(),
    ];

    private static Deviation[] Cells =>
    [
        new TotalBlank(), new RowTotalBlank(), new ColumnTotalBlank(), new CellBlank(), new ColumnBlank(), new DisclosureCellBlank(), new CaseCellBlank(),
        new NotApplicableMark(), new MarkInApplications(), new MarkInCases(), new TextValue(), new TextInApplications(),
        new NegativeCount(), new FractionCount(), new FeeInYuan(), new BlankTemplate(),
    ];

    private static Deviation[] Form =>
    [
        new OutdatedForm(), new OutdatedFormWhole(), new RowMissing(), new DisclosureRowMissing(), new RowLabelDamaged(), new RowLabelRepeated(),
        new DisclosureMissing(), new ApplicationsMissing(), new TableMissing(), new TableAsPicture(),
    ];

    private static Deviation[] YearToYear =>
    [
        new CarryBreak(), new ValidBreak(), new PendingLost(), new YearJump(), new ItemBreak(), new ImplausibleRegulation(), new ImplausibleInForce(),
    ];

    private static Deviation[] Decoys =>
    [
        new ZeroRequests(), new DocumentsCleanedUp(), new CarryExplained(), new JumpExplained(), new SmallJump(), new ManyRepealed(), new PendingConcluded(),
        new ThousandsSeparators(), new FullWidthDigits(), new SpacedCells(), new FourDecimals(), new FeeZeroBesideHandlingFee(),
        new SignedChanges(), new AmountWithMeasure(), new OldFormInItsYear(), new DocumentsAcrossForms(), new LabelVariants(),
    ];
}
