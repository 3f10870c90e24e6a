using Aggregator.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Tests;

/// <summary>Every check catches what it is for. SQL Server takes no keys of ours, so the damage is not done there.</summary>
public abstract class StoreCheckContract(StoreProvider provider)
{
    private const string Run = """
        INSERT INTO run_request (id, kind, parameters_json, requested_at, dedupe_key) VALUES (1, 'night', '', '2026-01-01', 'k');
        INSERT INTO run (id, run_request_id, year, as_of, started_at, finished_at, state, attempts, stage, message, heartbeat_at, code_version)
        VALUES (1, 1, 2025, '2026-04-10', '2026-01-01', NULL, 'running', 1, '', '', '2026-01-01', '');
        INSERT INTO stage_ledger (id, content_key, stage, subject, input_hash, code_version, created_by_run, created_at, payload)
        VALUES (1, 'k', 'city', 'all', '', '', 1, '2026-01-01', '00');
        INSERT INTO run_output (run_id, stage, subject_key, subject, ledger_id) VALUES (1, 'city', 'k', 'all', 1);
        """;

    private const string SubmissionColumns = "INSERT INTO submission (ledger_id, ordinal, unit, year, file_path, sha256, format, form, status, reason, placed_by, first_seen, late_basis, losses_json) VALUES ";
    private const string FigureColumns = "INSERT INTO figure (ledger_id, ordinal, table_code, row_code, column_code, state, value, measure, raw, locator, span_offset, span_length) VALUES ";
    private const string FindingColumns = "INSERT INTO finding (ledger_id, ordinal, rule_id, severity, outcome, unit, year, message, evidence_json, subject, fingerprint) VALUES ";

    private const string DecisionColumns = "INSERT INTO finding_decision (fingerprint, rule_id, unit, year, subject, outcome, decision, reason, decided_by, decided_at) VALUES ";

    private const string ReviewColumns = "INSERT INTO review_change (field, unit, year, item, revision, cell_value, written_by, written_at, sha256) VALUES ";

    private const string HandInColumns = "INSERT INTO hand_in (batch, ordinal, sha256, length, file_name, given_name, received_at, account, person, note, state, reason) VALUES ";

    private const string PlacementColumns = "INSERT INTO placement (sha256, revision, unit, reason, placed_by, placed_at, withdrawn) VALUES ";

    private const string AccountColumns = "INSERT INTO account (name, folded_name, display_name, role_code, unit, stamp, must_change, disabled, created_at) VALUES ";

    private const string AuditColumns = "INSERT INTO audit_entry (seq, occurred_at, who, role_code, action, subject, detail, previous_hash, entry_hash) VALUES ";

    [TestMethod]
    [DataRow("hand_in_is_whole", HandInColumns + "('r', 1, 'gone', 3, 'f', 'f', '2026-01-01', 'a', 'p', '', 'kept', '');")]
    [DataRow("hand_in_is_whole", HandInColumns + "('r', 1, '', 3, 'f', 'f', '2026-01-01', 'a', 'p', '', 'refused', '');")]
    [DataRow("hand_in_is_whole", HandInColumns + "('r', 1, '', 3, 'f', 'f', '2026-01-01', 'a', '', '', 'refused', 'x');")]
    [DataRow("placement_is_whole", PlacementColumns + "('s', 1, NULL, 'r', 'b', '2026-01-01', 0);")]
    [DataRow("placement_is_whole", PlacementColumns + "('s', 2, 'B01', 'r', 'b', '2026-01-01', 0);")]
    [DataRow("placement_is_whole", PlacementColumns + "('s', 1, 'B01', '', 'b', '2026-01-01', 0);")]
    [DataRow("placement_is_whole", PlacementColumns + "('s', 1, NULL, 'r', 'b', '2026-01-01', 1);")]
    [DataRow("account_is_whole", AccountColumns + "('a', 'a', 'A', 'king', NULL, '', 0, 0, '2026-01-01');")]
    [DataRow("account_is_whole", AccountColumns + "('a', 'a', 'A', 'unit', NULL, '', 0, 0, '2026-01-01');")]
    [DataRow("account_is_whole", AccountColumns + "('a', 'a', 'A', 'viewer', 'B01', '', 0, 0, '2026-01-01');")]
    [DataRow("audit_entry_follows", AuditColumns + "(1, '2026-01-01', 'a', '', 'x', '', '', 'other', 'h1');")]
    [DataRow("audit_entry_follows", AuditColumns + "(1, '2026-01-01', 'a', '', 'x', '', '', '0000000000000000000000000000000000000000000000000000000000000000', 'h1'), (3, '2026-01-01', 'a', '', 'x', '', '', 'h1', 'h3');")]
    [DataRow("audit_entry_follows", AuditColumns + "(1, '2026-01-01', 'a', '', 'x', '', '', '0000000000000000000000000000000000000000000000000000000000000000', 'h1'), (2, '2026-01-01', 'a', '', 'x', '', '', 'h0', 'h2');")]
    [DataRow("decision_is_whole", DecisionColumns + "('f', 'R', 'B01', 2025, '', 'fail', 'forgiven', 'r', 'b', '2026-01-01');")]
    [DataRow("decision_is_whole", DecisionColumns + "('f', 'R', 'B01', 2025, '', 'fail', 'confirmed', '', 'b', '2026-01-01');")]
    [DataRow("decision_fits_its_finding", FindingColumns + "(1, 0, 'R', 'error', 'fail', 'B01', 2025, '', '', '', 'f'); " + DecisionColumns + "('f', 'R', 'B02', 2025, '', 'fail', 'confirmed', 'r', 'b', '2026-01-01');")]
    [DataRow("review_change_is_whole", ReviewColumns + "('mood', 'B01', 2025, 'f', 1, 'x', 'b', '2026-01-01', '');")]
    [DataRow("review_change_is_whole", ReviewColumns + "('person', 'B01', 2025, 'f', 1, 'x', '', '2026-01-01', '');")]
    [DataRow("review_change_is_a_change", ReviewColumns + "('person', 'B01', 2025, 'f', 1, 'x', 'b', '2026-01-01', ''), ('person', 'B01', 2025, 'f', 2, 'x', 'c', '2026-01-02', '');")]
    [DataRow("review_change_is_a_change", ReviewColumns + "('person', 'B01', 2025, 'f', 1, '', 'b', '2026-01-01', '');")]
    [DataRow("review_change_is_a_change", ReviewColumns + "('person', 'B01', 2025, 'f', 2, 'x', 'b', '2026-01-01', '');")]
    [DataRow("review_points_have_document", ReviewColumns + "('points', 'B01', 2025, 'C11', 1, '5', 'b', '2026-01-01', '');")]
    [DataRow("review_points_have_document", ReviewColumns + "('points', 'B01', 2025, 'C11', 1, '5', 'b', '2026-01-01', ''), ('document', 'B01', 2025, 'C11', 1, 'd', 'b', '2026-01-01', ''), ('points', 'B01', 2025, 'C11', 2, '', 'b', '2026-01-02', '');")]
    [DataRow("run_output_is_of_its_stage", "UPDATE run_output SET stage = 'read';")]
    [DataRow("run_end_agrees", "UPDATE run SET finished_at = '2026-01-02';")]
    [DataRow("run_end_agrees", "UPDATE run SET state = 'done', finished_at = '2026-01-02';")]
    [DataRow("stage_progress_is_possible", "INSERT INTO run_stage (run_id, stage, ordinal, total, done, skipped, started_at) VALUES (1, 'read', 1, 10, 6, 5, '2026-01-01');")]
    [DataRow("submission_accepted_once", SubmissionColumns + "(1, 0, 'B01', 2025, 'a', 's', 'text', '2021', 'accepted', '', '', '2026-01-01', '', ''), (1, 1, 'B01', 2025, 'b', 's', 'text', '2021', 'accepted', '', '', '2026-01-01', '', '');")]
    [DataRow("submission_accepted_is_placed", SubmissionColumns + "(1, 0, NULL, 2025, 'a', 's', 'text', '2021', 'accepted', '', '', '2026-01-01', '', '');")]
    [DataRow("figure_span_is_possible", FigureColumns + "(1, 0, 'T1', 'r', 'c', 'blank', NULL, '', '', '', -1, 0);")]
    [DataRow("figure_number_has_state_value", FigureColumns + "(1, 0, 'T1', 'r', 'c', 'blank', '0.0', '', '', '', 0, 0);")]
    [DataRow("finding_once", FindingColumns + "(1, 0, 'R', 'error', 'fail', 'B01', 2025, '', '', '', 'f'), (1, 1, 'R', 'error', 'fail', 'B01', 2025, '', '', '', 'f');")]
    [DataRow("rollup_coverage_is_possible", "INSERT INTO rollup_cell (ledger_id, ordinal, table_code, row_code, column_code, expected, included, missing_json, contributions_json) VALUES (1, 0, 'T1', 'r', 'c', 3, 4, '', '');")]
    [DataRow("ranking_leaf_within_bounds", "INSERT INTO ranking_entry (ledger_id, ordinal, group_name, unit, score, grade, caps_json, gains_json) VALUES (1, 0, 'g', 'B01', '9.0', '', '', ''); INSERT INTO ranking_leaf (ledger_id, entry_ordinal, ordinal, code, name, points, max_points, state, why, findings_json) VALUES (1, 0, 0, 'A11', '', '10.5', '9.0', 'scored', '', '');")]
    public async Task A_check_catches_what_it_is_for(string check, string damage)
    {
        await using var database = await TestDatabase.OpenAsync(provider);
        await using var context = database.Store.Open();
        await context.Database.ExecuteSqlRawAsync(Run);
        var broken = await BrokenAsync(database);
        Assert.AreEqual("", broken, "The night was not sound to begin with.");

        await context.Database.ExecuteSqlRawAsync(damage);
        Assert.AreEqual(check, await BrokenAsync(database));
    }

    private static async Task<string> BrokenAsync(TestDatabase database) => string.Join(
        ", ",
        (await new StoreChecks(database.Store).RunAsync(CancellationToken.None)).Where(outcome => outcome.Rows.Count > 0).Select(outcome => outcome.Check));
}

[TestClass]
public sealed class ChecksOnSqlite() : StoreCheckContract(StoreProvider.Sqlite);

[TestClass]
public sealed class ChecksOnPostgres() : StoreCheckContract(StoreProvider.Postgres);
