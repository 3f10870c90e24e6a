using System.Globalization;
using System.Security.Cryptography;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Data;
using Aggregator.Intake;
using Aggregator.Intake.Reviews;
using Aggregator.Publishing.Workbooks;

namespace Aggregator.Pipeline.Reviews;

/// <summary>
/// Takes in a workbook that reviewers hand back: it is laid beside the stored night it was made from, never trusted on its own, and what was
/// written in it is kept, all or nothing. The same workbook a second time changes nothing.
/// </summary>
public sealed class ReviewImport(RunStore runs, SnapshotLoader loader, ReviewStore reviews, TimeProvider clock)
{
    private const int LongestName = 100;

    private const int MostConflicts = 100;

    /// <summary>Reads, compares and writes.</summary>
    /// <param name="bytes">The workbook.</param>
    /// <param name="fileName">For messages.</param>
    /// <param name="by">Who hands it back.</param>
    /// <param name="isCheck">Only say what would be written.</param>
    /// <param name="stop">Stops it; nothing is half-written.</param>
    /// <exception cref="RefusedInputException">It cannot be taken in; every reason at once, each with its cell and remedy.</exception>
    public async Task<ReviewImportOutcome> RunAsync(byte[] bytes, string fileName, string? by, bool isCheck, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var author = PersonalData.Mask(string.Join(' ', VisibleText.Of(by ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        if (!VisibleText.IsNamed(author) || author.Length > LongestName)
        {
            throw new RefusedInputException([$"请写明交回人（命令行用 --by），不超过{LongestName}个字。"]);
        }

        var (runId, night) = await ReviewedNight.FindAsync(runs, loader, ReviewWorkbookFile.ReadMark(bytes, fileName, stop), stop);
        var edits = EditsOf(ReviewWorkbookFile.Read(bytes, fileName, stop), night, stop);
        List<ReviewEdit> wanted = [.. edits.Select(edit => new ReviewEdit(edit.Cell, edit.Base, edit.Value) { Judged = JudgedOf(edit.Cell, night) })];
        var before = ReviewBook.Of(await reviews.AllAsync(stop));
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var written = isCheck
            ? await reviews.TryAsync(wanted, author, clock.GetUtcNow(), sha256, stop)
            : await reviews.AppendAsync(wanted, author, clock.GetUtcNow(), sha256, stop);
        var places = edits.ToDictionary(edit => edit.Cell, edit => edit.Place);
        if (written.Conflicts.Count > 0)
        {
            throw new RefusedInputException([.. written.Conflicts.Take(MostConflicts).Select(one => Told(fileName, places[one.Edit.Cell], one)),
                .. written.Conflicts.Count > MostConflicts ? (string[])[$"考核工作簿“{fileName}”还有{written.Conflicts.Count - MostConflicts}处同样的情况没有列出。"] : []]);
        }

        return new ReviewImportOutcome(runId, night.Year, night.AsOf, isCheck,
            [.. written.Added.Select(entry => new ReviewImportLine(places[entry.Cell], entry.Cell, night.Roster.Find(entry.Cell.Unit)?.Name ?? entry.Cell.Unit, before.ValueOf(entry.Cell), entry.Value))]);
    }

    // Points are given on what the scheme gave then: they must not outlive it unseen.
    private static string? JudgedOf(ReviewCell cell, CitySnapshot night) =>
        cell.Field is ReviewField.Points or ReviewField.Document && cell.Year == night.Year
        && night.Ranking.FirstOrDefault(unit => unit.Unit == cell.Unit)?.Leaves.FirstOrDefault(leaf => leaf.Code == cell.Item) is { } leaf
            ? ReviewedScore.JudgedOf(leaf)
            : null;

    private static IReadOnlyList<ReviewCellEdit> EditsOf(ReviewWorkbook given, CitySnapshot night, CancellationToken stop)
    {
        var made = ReviewWorkbookFile.Read(ReviewSheets.Bytes(night), given.FileName, stop);
        try
        {
            return ReviewComparison.Of(given, made, ReviewSheets.Findings(night), ReviewSheets.Deductions(night), ReviewBook.Of(night.Reviews), night.AsOf);
        }
        catch (RefusedInputException refused) when (given.Mark!.Program != CodeVersion.Current)
        {
            // Another program may word a cell otherwise; whoever changed nothing must know why.
            throw new RefusedInputException([.. refused.Messages, $"考核工作簿“{given.FileName}”由{given.Mark.Program}版程序生成，现在是{CodeVersion.Current}版；如果上述各格并没有改过，请重新运行、下载工作簿，把填写的内容抄过去后交回。"]);
        }
    }

    private static string Told(string fileName, string place, ReviewConflict conflict)
    {
        var (edit, standing) = (conflict.Edit, conflict.Standing);
        return $"考核工作簿“{fileName}”{place}（{edit.Cell.Field.ChineseName()}）：写的是{Shown(edit.Value)}，工作簿生成时是{Shown(edit.Base)}，而{standing.By}已于{When(standing.At)}改为{Shown(standing.Value)}；"
            + $"请与{standing.By}商定：以其为准的，把这一格改为{Shown(standing.Value)}；否则重新运行、下载工作簿后再改。";
    }

    private static string When(DateTimeOffset at) => ChinaTime.Of(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Shown(string value) => value.Length == 0 ? "空白" : $"“{value.ReplaceLineEndings(" ")}”";
}
