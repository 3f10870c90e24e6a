using System.Xml;
using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>Reads the sheets of an .xlsx (also .xlsm, .xltx, strict OOXML), in the workbook's order.</summary>
internal static class XlsxSheets
{
    /// <summary>Most sheets that are read; a city's collection has some hundred.</summary>
    private const int MostSheets = 1000;

    /// <param name="bytes">The package, which <see cref="Containers.ZipGuard"/> has passed.</param>
    /// <param name="fileName">For messages.</param>
    /// <param name="stop">Stops it.</param>
    /// <param name="only">The names of the sheets to read; all when null.</param>
    /// <param name="mostRows">Rows of a sheet that are looked at.</param>
    public static IReadOnlyList<Sheet> Read(byte[] bytes, string fileName, CancellationToken stop, IReadOnlyCollection<string>? only = null, int mostRows = SheetDraft.MostRows)
    {
        using var package = new XlsxPackage(bytes);
        var main = package.RelationsOf("").FirstOrDefault(relation => relation.Type == "officeDocument").Part ?? "xl/workbook.xml";
        var relations = package.RelationsOf(main);
        using var stringsPart = package.Open(PartOf(relations, "sharedStrings") ?? "xl/sharedStrings.xml");
        var strings = XlsxStrings.Read(stringsPart, fileName, stop);
        using var stylesPart = package.Open(PartOf(relations, "styles") ?? "xl/styles.xml");
        var formats = XlsxFormats.Read(stylesPart);
        var (listed, is1904) = Listed(package, main, fileName);
        var sheets = new List<Sheet>();
        var room = new SheetRoom { MostRows = mostRows, TellsAllCells = only is not null };
        var read = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, id, isHidden) in listed)
        {
            if (only?.Contains(name) == false)
            {
                continue;
            }

            var (_, type, part) = relations.FirstOrDefault(relation => relation.Id == id);
            if (type == "chartsheet")
            {
                sheets.Add(new Sheet(name, [], [], isHidden) { Losses = [new Loss("picture", name, $"工作表“{name}”是图表，没有读取；报告以表格中的数字为准。")] });
            }
            else if (part is not null && !read.Add(part))
            {
                // One part for a thousand sheets would be unpacked a thousand times.
                sheets.Add(new Sheet(name, [], [], isHidden) { Losses = [new Loss("repeated-sheet", name, $"工作表“{name}”与另一张工作表指向文件中的同一份内容，没有重复读取；请用Excel或WPS打开核对、另存后再报送。")] });
            }
            else if (part is not null && package.Open(part) is { } open)
            {
                using var reader = open;
                var sheet = new XlsxSheet(name, strings, formats, is1904, room).Read(reader, isHidden, stop);
                sheets.Add(WithDrawings(package, part, sheet, read, room, stop));
            }
            else
            {
                sheets.Add(new Sheet(name, [], [], isHidden) { Losses = [new Loss("missing-sheet", name, $"文件中缺少工作表“{name}”的内容，没有读取；请用Excel或WPS打开核对、另存后再报送。")] });
            }
        }

        if (listed.Count == MostSheets)
        {
            sheets.Add(new Sheet("", [], [], false) { Losses = [new Loss("truncated-workbook", fileName, $"工作簿“{fileName}”的工作表太多，只读取了前{MostSheets}张；请只保留年度报告后再报送。")] });
        }

        return sheets;
    }

    private static (IReadOnlyList<(string Name, string Id, bool IsHidden)> Sheets, bool Is1904) Listed(XlsxPackage package, string main, string fileName)
    {
        using var reader = package.Open(main) ?? throw Unreadable.Damaged(fileName);
        var sheets = new List<(string, string, bool)>();
        var is1904 = false;
        while (reader.Read() && sheets.Count < MostSheets)
        {
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "workbookPr"):
                    is1904 = reader.GetAttribute("date1904") is "1" or "true";
                    break;
                case (XmlNodeType.Element, "sheet"):
                    sheets.Add((CellText.OfText(reader.GetAttribute("name") ?? ""), IdOf(reader), reader.GetAttribute("state") is "hidden" or "veryHidden"));
                    break;
            }
        }

        return (sheets, is1904);
    }

    /// <summary>The relationship id, in whichever of the two namespaces it stands.</summary>
    private static string IdOf(XmlReader reader)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "id" && reader.Prefix.Length > 0)
            {
                var id = reader.Value;
                reader.MoveToElement();
                return id;
            }
        }

        reader.MoveToElement();
        return "";
    }

    private static Sheet WithDrawings(XlsxPackage package, string part, Sheet sheet, HashSet<string> read, SheetRoom room, CancellationToken stop)
    {
        var relations = package.RelationsOf(part);
        var (texts, pictures, isTruncated) = (new List<string>(), 0, sheet.IsTruncated);
        foreach (var drawing in relations.Where(relation => relation.Type == "drawing" && read.Add(relation.Part)))
        {
            using var reader = package.Open(drawing.Part);
            var drawn = XlsxDrawing.Read(reader, room, stop);
            texts.AddRange(drawn.Texts);
            pictures += drawn.Pictures;
            isTruncated |= drawn.IsTruncated;
        }

        var losses = sheet.Losses.ToList();
        if (pictures > 0)
        {
            losses.Add(WorkbookLosses.Pictures(sheet.Name, pictures));
        }

        if (relations.Any(relation => relation.Type is "comments" or "threadedComment"))
        {
            losses.Add(new Loss("comment", sheet.Name, $"工作表“{sheet.Name}”有批注，不作为报告内容，没有读取。"));
        }

        return sheet with { BoxTexts = texts, Losses = losses, IsTruncated = isTruncated };
    }

    private static string? PartOf(IReadOnlyList<(string Id, string Type, string Part)> relations, string type) =>
        relations.FirstOrDefault(relation => relation.Type == type).Part;
}
