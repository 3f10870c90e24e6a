using Aggregator.Core.Checking.Rules;

namespace Aggregator.Core.Checking;

/// <summary>Every rule, listed by hand: a rule that is not here does not run, and a test holds that none is forgotten.</summary>
public static class RuleCatalogue
{
    /// <summary>Raised by hand whenever a rule is added or judges differently, so that stored verdicts can be told apart.</summary>
    public static string Version => "rules-4";

    /// <summary>The rules that examine one report, in the order their findings are listed.</summary>
    public static IReadOnlyList<IRule> All { get; } =
    [
        new RowsAddUp(),
        new ColumnsAddUp(),
        new CaseloadBalances(),
        new ReviewAndSuitResultsAddUp(),
        new CountsAreWholeNumbers(),
        new TotalsAreFilled(),
        new CellsAreFilled(),
        new ZeroIsWrittenAsZero(),
        new NumberCellsHoldNumbers(),
        new TablesArePresent(),
        new RowsArePresent(),
        new RowLabelsAreTheForms(),
        new IndicatorsAddUp(),
        new FeesAreInTenThousands(),
        new FiguresSuitTheUnit(),
        new TablesAreText(),
        new FormIsInForce(),
        new SectionsArePresent(),
        new SectionsHaveText(),
        new HeadingsAreStandard(),
        new SectionOneHasContent(),
        new SectionOneCoversAspects(),
        new ProblemsAreNamed(),
        new ProblemsAreConcrete(),
        new ProblemsAreNew(),
        new MeasuresAreNamed(),
        new TitleIsStandard(),
        new ReportIsSigned(),
        new UnitIsNamed(),
        new YearIsNamed(),
        new TextIsNoSample(),
        new TextIsOnTopic(),
        new PlaceholdersAreFilled(),
        new NumbersAreNotLost(),
        new FormNotesAreRemoved(),
        new CarriedInEqualsLastYearsCarriedOut(),
        new DocumentsInForceFollowFromLastYear(),
        new ItemsFollowFromLastYear(),
        new PendingCasesReappear(),
        new CountsDoNotJump(),
        new NarrativeAgreesWithTables(),
        new TextAgreesWithItself(),
        new YearIsTheReportYear(),
        new PeriodIsTheReportYear(),
        new FeeIsStated(),
        new UnitNamesItself(),
        new NamesAreNoBrands(),
        new CountsAreTheUnitsOwn(),
        new LawIsCitedRight(),
        new NoPageFurnitureIsLeft(),
        new TextIsWhole(),
        new WordsAreOfTheGenre(),
        new NoPersonalDataIsPublished(),
        new HandedInInTime(),
        new PublishedInTime(),
        new PublicationDateIsBelievable(),
        new PublishedReportStaysTheSame(),
    ];

    /// <summary>Rules that judged in earlier sets and judge differently, or no more, today: run only to judge an old verdict again. See decision 0008.</summary>
    public static IReadOnlyList<IRule> Former { get; } = [];

    /// <summary>Rules that do not count yet: a shadow run shows what they would find and who would move.</summary>
    public static IReadOnlyList<IRule> Drafts { get; } = [];

    /// <summary>The entries of all rules, those that judge the city as a whole (missing reports, copied text, what sites show) behind the others.</summary>
    public static IReadOnlyList<RuleInfo> Entries { get; } =
        [.. All.Select(rule => rule.Info), .. CityRules.All];

    /// <summary>The entry of a rule, of one report or of the city, or null.</summary>
    public static RuleInfo? Find(string id) => Entries.FirstOrDefault(rule => rule.Id == id);
}
