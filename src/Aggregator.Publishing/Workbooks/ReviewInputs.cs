using System.Globalization;
using Aggregator.Core.Checking.Reviews;
using ClosedXML.Excel;

namespace Aggregator.Publishing.Workbooks;

/// <summary>The cells reviewers write in: what stands there already, and what a spreadsheet lets them write.</summary>
internal static class ReviewInputs
{
    /// <summary>Puts what stands in a cell, a day as a day and points as a number.</summary>
    public static void Put(SheetGrid grid, int row, int column, ReviewCell cell, ReviewBook book)
    {
        var value = book.ValueOf(cell);
        if (cell.Field == ReviewField.Due && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            grid.Day(row, column, day);
        }
        else if (cell.Field == ReviewField.Points && decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points))
        {
            grid.Number(row, column, points, "0.##");
        }
        else
        {
            grid.Text(row, column, value);
        }
    }

    /// <summary>A column's validation, with the sentence a wrong entry is answered with; what is allowed is set by the caller.</summary>
    public static IXLDataValidation Validation(IXLWorksheet sheet, int first, int last, int column, ReviewField field, string error)
    {
        var validation = sheet.Range(first, column, last, column).SetDataValidation();
        validation.IgnoreBlanks = true;
        validation.ErrorTitle = field.ChineseName();
        validation.ErrorMessage = error;
        return validation;
    }

    /// <summary>A column for text up to the field's length; as text, lest a spreadsheet take the number of a document for a day. The first row's look stands for all rows.</summary>
    public static void Text(IXLWorksheet sheet, int first, int last, int column, ReviewField field)
    {
        var longest = field.Longest();
        sheet.Cell(first, column).Style.NumberFormat.Format = "@";
        Validation(sheet, first, last, column, field, string.Create(CultureInfo.InvariantCulture, $"请填写文字，不超过{longest}个字。")).TextLength.EqualOrLessThan(longest);
    }
}
