using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Aggregator.Data.Model;

/// <summary>The one model of the store. Queries do not track; the stores do the writing.</summary>
/// <remarks>
/// Tables stand in the user's default schema under singular snake_case names without reserved words, so that one hand-written
/// statement serves both providers. Text that is compared or indexed has a length and compares by code unit on both.
/// </remarks>
public abstract class AggregatorContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Applied migrations.</summary>
    public DbSet<SchemaVersionRow> SchemaVersions => Set<SchemaVersionRow>();

    /// <summary>Wishes for runs.</summary>
    public DbSet<RunRequestRow> RunRequests => Set<RunRequestRow>();

    /// <summary>Nights.</summary>
    public DbSet<RunRow> Runs => Set<RunRow>();

    /// <summary>Progress of nights.</summary>
    public DbSet<RunStageRow> RunStages => Set<RunStageRow>();

    /// <summary>Crashes of our own code.</summary>
    public DbSet<RunFaultRow> RunFaults => Set<RunFaultRow>();

    /// <summary>Bytes in the vault.</summary>
    public DbSet<StoredFileRow> StoredFiles => Set<StoredFileRow>();

    /// <summary>First-seen days.</summary>
    public DbSet<SeenFileRow> SeenFiles => Set<SeenFileRow>();

    /// <summary>Reports a person sent back.</summary>
    public DbSet<SubmissionReturnRow> SubmissionReturns => Set<SubmissionReturnRow>();

    /// <summary>Outputs of stages.</summary>
    public DbSet<StageLedgerRow> StageLedger => Set<StageLedgerRow>();

    /// <summary>Which outputs a run uses.</summary>
    public DbSet<RunOutputRow> RunOutputs => Set<RunOutputRow>();

    /// <summary>Files a run wrote.</summary>
    public DbSet<PublishedFileRow> PublishedFiles => Set<PublishedFileRow>();

    /// <summary>Submissions.</summary>
    public DbSet<SubmissionRow> Submissions => Set<SubmissionRow>();

    /// <summary>Figures.</summary>
    public DbSet<FigureRow> Figures => Set<FigureRow>();

    /// <summary>Findings.</summary>
    public DbSet<FindingRow> Findings => Set<FindingRow>();

    /// <summary>People's decisions on findings.</summary>
    public DbSet<FindingDecisionRow> FindingDecisions => Set<FindingDecisionRow>();

    /// <summary>What reviewers wrote in workbooks.</summary>
    public DbSet<ReviewChangeRow> ReviewChanges => Set<ReviewChangeRow>();

    /// <summary>Files handed in over the web.</summary>
    public DbSet<HandInRow> HandIns => Set<HandInRow>();

    /// <summary>Persons' words whose report a file is.</summary>
    public DbSet<PlacementRow> Placements => Set<PlacementRow>();

    /// <summary>Who works on this database.</summary>
    public DbSet<WorkerRow> Workers => Set<WorkerRow>();

    /// <summary>What one worker at a time may do.</summary>
    public DbSet<LeaseRow> Leases => Set<LeaseRow>();

    /// <summary>Parts of stages that are offered to workers.</summary>
    public DbSet<StageWorkRow> StageWork => Set<StageWorkRow>();

    /// <summary>Kept bytes for workers that cannot see the data folder.</summary>
    public DbSet<FileBytesRow> FileBytes => Set<FileBytesRow>();

    /// <summary>Visits to units' web sites.</summary>
    public DbSet<PortalRoundRow> PortalRounds => Set<PortalRoundRow>();

    /// <summary>What was seen there.</summary>
    public DbSet<PortalSightingRow> PortalSightings => Set<PortalSightingRow>();

    /// <summary>Wishes for visits.</summary>
    public DbSet<PortalWishRow> PortalWishes => Set<PortalWishRow>();

    /// <summary>Who may sign in.</summary>
    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    /// <summary>Keys of programs.</summary>
    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    /// <summary>Sessions that were signed out of.</summary>
    public DbSet<EndedSessionRow> EndedSessions => Set<EndedSessionRow>();

    /// <summary>How passwords were tried, by account and network.</summary>
    public DbSet<SignInSourceRow> SignInSources => Set<SignInSourceRow>();

    /// <summary>Who did what.</summary>
    public DbSet<AuditEntryRow> AuditEntries => Set<AuditEntryRow>();

    /// <summary>Switches of the office's.</summary>
    public DbSet<SettingRow> Settings => Set<SettingRow>();

    /// <summary>Scheduled nights that did not run.</summary>
    public DbSet<MissedNightRow> MissedNights => Set<MissedNightRow>();

    /// <summary>Signs of life.</summary>
    public DbSet<HeartbeatRow> Heartbeats => Set<HeartbeatRow>();

    /// <summary>Messages on their way.</summary>
    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    /// <summary>City cells.</summary>
    public DbSet<RollupCellRow> RollupCells => Set<RollupCellRow>();

    /// <summary>Scores and places.</summary>
    public DbSet<RankingEntryRow> RankingEntries => Set<RankingEntryRow>();

    /// <summary>Points per leaf.</summary>
    public DbSet<RankingLeafRow> RankingLeaves => Set<RankingLeafRow>();

    /// <summary>The rows of one kind that belong to a night, in no order: <c>OfRun&lt;FindingRow&gt;(run)</c>.</summary>
    public IQueryable<T> OfRun<T>(long runId)
        where T : LedgerChildRow => from output in RunOutputs
                                    where output.RunId == runId
                                    join row in Set<T>() on output.LedgerId equals row.LedgerId
                                    select row;

    /// <summary>The collation of text that has a length; null keeps the provider's own, which must compare by code unit.</summary>
    protected abstract string? ComparedTextCollation { get; }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<RunState>().HaveConversion<RunStateConverter>().HaveMaxLength(20);
        configurationBuilder.Properties<decimal>().HavePrecision(StoredNumber.Precision, StoredNumber.Scale);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        RunTables.Configure(modelBuilder);
        LedgerTables.Configure(modelBuilder);
        QueryTables.Configure(modelBuilder);
        ReturnTables.Configure(modelBuilder);
        DecisionTables.Configure(modelBuilder);
        ReviewTables.Configure(modelBuilder, ComparedTextCollation);
        FilingTables.Configure(modelBuilder);
        WatchTables.Configure(modelBuilder);
        PortalTables.Configure(modelBuilder);
        AccessTables.Configure(modelBuilder, ComparedTextCollation);
        WorkerTables.Configure(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.SetTableName(SnakeCase.Of(entity.ClrType.Name[..^"Row".Length]));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase.Of(property.Name));
                UseComparedTextCollation(property);
            }
        }
    }

    private void UseComparedTextCollation(IMutableProperty property)
    {
        var isText = property.ClrType == typeof(string) || property.ClrType == typeof(RunState);
        if (isText && property.GetMaxLength() is not null)
        {
            property.SetCollation(ComparedTextCollation);
        }
    }
}
