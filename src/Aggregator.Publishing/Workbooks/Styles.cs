using ClosedXML.Excel;

namespace Aggregator.Publishing.Workbooks;

/// <summary>The looks of the workbook, in one place.</summary>
internal static class Styles
{
    public static readonly XLColor HeaderFill = XLColor.FromArgb(0xDD, 0xE8, 0xF4);
    public static readonly XLColor GroupFill = XLColor.FromArgb(0xF3, 0xF5, 0xF8);
    public static readonly XLColor ProvisionalFill = XLColor.FromArgb(0xFF, 0xF4, 0xD6);
    public static readonly XLColor InputFill = XLColor.FromArgb(0xFF, 0xFD, 0xE7);
    public static readonly XLColor AbsentFill = XLColor.FromArgb(0xE6, 0xE6, 0xE6);
    public static readonly XLColor Quiet = XLColor.FromArgb(0x5F, 0x63, 0x68);
    private static readonly XLColor Rule = XLColor.FromArgb(0xB8, 0xC0, 0xCC);

    public static void Title(IXLStyle style)
    {
        style.Font.Bold = true;
        style.Font.FontSize = 16;
        style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
    }

    /// <summary>The title of a page to print: in the middle of it.</summary>
    public static void PageTitle(IXLStyle style)
    {
        Title(style);
        style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
    }

    /// <summary>A box to sign in.</summary>
    public static void Signature(IXLStyle style)
    {
        Wrapped(style);
        style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
    }

    public static void Link(IXLStyle style)
    {
        style.Font.FontColor = XLColor.FromArgb(0x1A, 0x5F, 0xB4);
        style.Font.Underline = XLFontUnderlineValues.Single;
    }

    public static void Remark(IXLStyle style)
    {
        style.Font.FontColor = Quiet;
        style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        style.Alignment.WrapText = true;
    }

    public static void Group(IXLStyle style)
    {
        style.Font.Bold = true;
        style.Font.FontSize = 12;
        style.Fill.BackgroundColor = GroupFill;
        style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
    }

    public static void Header(IXLStyle style)
    {
        style.Font.Bold = true;
        style.Fill.BackgroundColor = HeaderFill;
        Boxed(style);
        style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        style.Alignment.WrapText = true;
    }

    /// <summary>A head that holds codes.</summary>
    public static void Code(IXLStyle style)
    {
        Header(style);
        style.Font.FontSize = 8;
    }

    public static void Boxed(IXLStyle style)
    {
        style.Border.TopBorder = XLBorderStyleValues.Thin;
        style.Border.BottomBorder = XLBorderStyleValues.Thin;
        style.Border.LeftBorder = XLBorderStyleValues.Thin;
        style.Border.RightBorder = XLBorderStyleValues.Thin;
        style.Border.TopBorderColor = Rule;
        style.Border.BottomBorderColor = Rule;
        style.Border.LeftBorderColor = Rule;
        style.Border.RightBorderColor = Rule;
        style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
    }

    public static void Centred(IXLStyle style)
    {
        Boxed(style);
        style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        style.Alignment.WrapText = true;
    }

    public static void Provisional(IXLStyle style)
    {
        Centred(style);
        style.Fill.BackgroundColor = ProvisionalFill;
    }

    public static void Wrapped(IXLStyle style)
    {
        Boxed(style);
        style.Alignment.WrapText = true;
    }

    public static void Label(IXLStyle style)
    {
        Wrapped(style);
        style.Fill.BackgroundColor = GroupFill;
    }

    /// <summary>Gives a whole block the look of a table's body before its values are put in; numbers and days keep their own format.</summary>
    public static void Body(IXLWorksheet sheet, int firstRow, int lastRow, int columns, params int[] centred)
    {
        if (lastRow < firstRow)
        {
            return;
        }

        var wrapped = Model(sheet, Wrapped);
        sheet.Range(firstRow, 1, lastRow, columns).Style = wrapped;
        foreach (var column in centred)
        {
            sheet.Range(firstRow, column, lastRow, column).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        }
    }

    /// <summary>The fill of a grade, light enough for black text.</summary>
    public static XLColor OfGrade(string grade) => grade switch
    {
        "优秀" => XLColor.FromArgb(0xCC, 0xEC, 0xE3),
        "良好" => XLColor.FromArgb(0xDD, 0xF0, 0xFB),
        "合格" => XLColor.FromArgb(0xFC, 0xF9, 0xD0),
        "基本合格" => XLColor.FromArgb(0xFA, 0xEC, 0xCC),
        "不合格" => XLColor.FromArgb(0xF7, 0xDF, 0xCC),
        _ => XLColor.NoColor,
    };

    /// <summary>A look of its own that is given to cells as a whole: setting ten properties on each of 100,000 cells takes minutes.</summary>
    public static IXLStyle Model(IXLWorksheet sheet, Action<IXLStyle> set)
    {
        var model = XLWorkbook.DefaultStyle;
        model.Font = sheet.Workbook.Style.Font;
        set(model);
        return model;
    }
}
