using Aggregator.Core.Checking.Reviews;
using Aggregator.Intake.OfficeFiles;
using Aggregator.Intake.Reading.Workbooks;

namespace Aggregator.Intake.Reviews;

/// <summary>Lays a workbook that came back beside the same workbook made anew from the night it speaks of.</summary>
public static class ReviewComparison
{
    /// <summary>The cells a reviewer changed, in the order of the made workbook's sheets and the given one's rows.</summary>
    /// <param name="given">What came back.</param>
    /// <param name="made">The same night's sheets, made anew.</param>
    /// <param name="findings">Of what the rows of the 问题清单 speak, in their order.</param>
    /// <param name="deductions">Of what the rows of the 扣分说明 speak.</param>
    /// <param name="book">What reviewers had written when the night was made.</param>
    /// <param name="asOf">The night's day: no deadline is earlier.</param>
    /// <exception cref="RefusedInputException">Something else was changed, or cannot be used: everything at once, each with its cell and remedy.</exception>
    public static IReadOnlyList<ReviewCellEdit> Of(ReviewWorkbook given, ReviewWorkbook made, IReadOnlyList<ReviewRow> findings, IReadOnlyList<ReviewRow> deductions, ReviewBook book, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(made);
        var problems = new OfficeProblems(ReviewWorkbookFile.Kind, given.FileName);
        var edits = new Dictionary<ReviewCell, ReviewCellEdit>();
        foreach (var sheet in made.Sheets)
        {
            if (given.Sheets.Where(one => one.Name == sheet.Name).ToList() is not [var same])
            {
                problems.Add(sheet.Name, "没有这个工作表，或者有两个；请保留工作表的名称，不要删除或复制，必要时重新下载工作簿再填写。");
                continue;
            }

            var pair = new ReviewSheetPair(same, sheet, sheet.Name == ReviewSheetWords.Findings ? findings : deductions, problems);
            foreach (var (row, from, speaks) in pair.Matched())
            {
                foreach (var edit in EditsOf(pair, row, from, speaks, book, asOf))
                {
                    // One finding may stand in two rows: a change in one of them is a change.
                    if (!edits.TryAdd(edit.Cell, edit) && edits[edit.Cell].Value != edit.Value)
                    {
                        problems.Add(edit.Place, $"写的是{ReviewInput.Shown(edit.Value)}，与{edits[edit.Cell].Place}不一致，两行是同一条；请写成一样。");
                    }
                }
            }
        }

        problems.ThrowIfAny();
        return [.. edits.Values];
    }

    private static IReadOnlyList<ReviewCellEdit> EditsOf(ReviewSheetPair pair, SheetRow row, SheetRow made, ReviewRow speaks, ReviewBook book, DateOnly asOf)
    {
        var read = new List<(ReviewField Field, int Column, ReviewCellEdit Edit)>();
        foreach (var (field, column) in pair.Inputs)
        {
            var text = row.At(column);
            if (speaks.Item is not { } item)
            {
                if (text.Length > 0)
                {
                    pair.Problem(row, column, $"写有{ReviewInput.Shown(text)}，这一行不是单项指标，不能在这里填写；请清空这一格。");
                }

                continue;
            }

            if (pair.IsFormula(row, column))
            {
                pair.Problem(row, column, $"是公式；请改为直接填写的内容（复制后选择性粘贴为数值）。");
                continue;
            }

            var cell = new ReviewCell(field, speaks.Unit, speaks.Year, item);
            var stood = book.ValueOf(cell);
            var (value, problem) = text.Length > 0 && text == made.At(column) ? (stood, null) : ReviewInput.Read(field, text, pair.DoubtOf(row, column), speaks.Most, asOf, stood);
            if (problem is not null)
            {
                pair.Problem(row, column, problem);
                continue;
            }

            read.Add((field, column, new ReviewCellEdit(pair.Place(row, column), cell, stood, value)));
        }

        var points = read.Find(one => one.Field == ReviewField.Points);
        var document = read.Find(one => one.Field == ReviewField.Document);
        var isTouched = points.Edit is not null && document.Edit is not null && (points.Edit.Value != points.Edit.Base || document.Edit.Value != document.Edit.Base);
        if (isTouched && (points.Edit!.Value.Length == 0) != (document.Edit!.Value.Length == 0))
        {
            var (empty, full) = points.Edit.Value.Length == 0 ? (points, document) : (document, points);
            pair.Problem(row, empty.Column, $"是空白，而{full.Edit.Place}（{full.Field.ChineseName()}）写的是{ReviewInput.Shown(full.Edit.Value)}；复核得分和文号须一起填写，撤回时一起清空。");
        }

        // Points and number stand and fall together: another's change of one is a conflict with a change of the other.
        return [.. read.Where(one => one.Edit.Value != one.Edit.Base || (isTouched && (one.Field is ReviewField.Points or ReviewField.Document))).Select(one => one.Edit)];
    }
}
