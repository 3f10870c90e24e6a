using System.Globalization;
using System.Xml.Linq;
using ClosedXML.Excel;

namespace Aggregator.Publishing.Workbooks.Packages;

/// <summary>
/// Gives the looks of a workbook the names an office finds in Excel's list of cell styles, so that all headings can be changed at once.
/// ClosedXML writes looks without names; a look is told by its font, fill and border.
/// </summary>
internal sealed class NamedStyles(XElement root, List<XElement> fonts, List<XElement> fills)
{
    /// <summary>The blue of links (ARGB).</summary>
    public const string LinkColour = "FF1A5FB4";

    // A name is the first whose description fits.
    private static readonly (string Name, Func<Look, bool> Fits)[] Names =
    [
        ("标题", look => look.Size >= 16),
        ("表头", look => look.Fill == Of(Styles.HeaderFill)),
        ("分组", look => look.Fill == Of(Styles.GroupFill) && look.Size >= 12),
        ("填报", look => look.Fill == Of(Styles.InputFill)),
        ("暂定", look => look.Fill == Of(Styles.ProvisionalFill)),
        ("未报", look => look.Fill == Of(Styles.AbsentFill)),
        ("栏目", look => look.Fill == Of(Styles.GroupFill)),
        .. new[] { "优秀", "良好", "合格", "基本合格", "不合格" }.Select(grade => ("等次" + grade, (Func<Look, bool>)(look => look.Fill == Of(Styles.OfGrade(grade))))),
        ("链接", look => look.Colour == LinkColour),
        ("备注", look => look.Colour == "FF5F6368"),
        ("正文", look => look.IsBoxed),
    ];

    private readonly XNamespace _x = root.Name.Namespace;

    private sealed record Look(double Size, string Colour, string Fill, bool IsBoxed);

    /// <summary>Adds the named styles that are used and points every look to its own.</summary>
    public void Name(IReadOnlyList<XElement> cells)
    {
        var models = root.Element(_x + "cellStyleXfs")!;
        var names = root.Element(_x + "cellStyles")!;
        if (names.Elements().Skip(1).Any())
        {
            return;
        }

        var used = cells.Select(cell => (Cell: cell, At: Array.FindIndex(Names, name => name.Fits(LookOf(cell))))).Where(one => one.At >= 0).ToList();
        foreach (var group in used.GroupBy(one => one.At).OrderBy(group => group.Key))
        {
            var number = models.Elements().Count();
            models.Add(ModelOf(group.First().Cell));
            names.Add(new XElement(_x + "cellStyle", new XAttribute("name", Names[group.Key].Name), new XAttribute("xfId", number)));
            foreach (var (cell, _) in group)
            {
                cell.SetAttributeValue("xfId", number);

                // What the look has of its own stays when the named style is changed in another respect.
                foreach (var part in new[] { "applyNumberFormat", "applyFont", "applyFill", "applyBorder", "applyAlignment" })
                {
                    cell.SetAttributeValue(part, 1);
                }
            }
        }

        models.SetAttributeValue("count", models.Elements().Count());
        names.SetAttributeValue("count", names.Elements().Count());
    }

    /// <summary>A colour as the parts write it (ARGB).</summary>
    public static string Of(XLColor colour) => colour.Color.ToArgb().ToString("X8", CultureInfo.InvariantCulture);

    private static XElement ModelOf(XElement cell)
    {
        var model = new XElement(cell);
        model.Attributes().Where(a => a.Name.LocalName is "xfId" or "quotePrefix").Remove();
        model.SetAttributeValue("numFmtId", 0);
        return model;
    }

    private Look LookOf(XElement cell)
    {
        var font = fonts[(int?)cell.Attribute("fontId") ?? 0];
        var fill = fills[(int?)cell.Attribute("fillId") ?? 0];
        return new Look(
            (double?)font.Element(_x + "sz")?.Attribute("val") ?? 0,
            (string?)font.Element(_x + "color")?.Attribute("rgb") ?? "",
            (string?)fill.Descendants(_x + "fgColor").FirstOrDefault()?.Attribute("rgb") ?? "",
            (string?)cell.Attribute("borderId") is not (null or "0"));
    }
}
