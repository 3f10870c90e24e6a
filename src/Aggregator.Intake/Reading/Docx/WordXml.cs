using System.Collections.Frozen;
using System.Xml;
using Aggregator.Intake.Reading.Containers;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>
/// Loads a part of a Word document as one would see it: insertions, content controls, smart tags and links are their content, deletions and
/// formatting changes are nothing, of alternative contents one is taken. Names lose their namespaces; a DTD is an error.
/// </summary>
internal sealed class WordXml
{
    /// <summary>Most elements of all parts together; a table of 100,000 cells has a million.</summary>
    private const int MostNodes = 4_000_000;

    private static readonly FrozenSet<string> Attributes = FrozenSet.ToFrozenSet(
    [
        "val", "id", "ilvl", "numId", "abstractNumId", "styleId", "default", "type", "fldCharType", "instr", "char", "font", "w",
        "vMerge", "Id", "Type", "Target", "TargetMode",
    ]);

    private static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(
    [
        "rPrChange", "pPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "sectPrChange", "tblGridChange", "numberingChange",
        "delText", "delInstrText", "rt", "rubyPr", "smartTagPr", "customXmlPr", "sdtEndPr", "tblBorders", "tcBorders", "rFonts", "sectPr", "latentStyles",
    ]);

    private static readonly FrozenSet<string> Wrappers = FrozenSet.ToFrozenSet(["ins", "moveTo", "smartTag", "customXml", "hyperlink", "dir", "bdo", "ruby", "rubyBase", "sdtContent"]);

    private static readonly FrozenSet<string> Revisions = FrozenSet.ToFrozenSet(["ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"]);

    private static readonly FrozenSet<string> Shown = FrozenSet.ToFrozenSet(["t", "p", "r", "blip", "imagedata", "txbxContent"]);

    /// <summary>How a content control asks to be filled in.</summary>
    private static readonly string[] Prompts = ["单击", "点击", "选择", "Click", "Choose"];

    private Stack<WordNode> _open = new();
    private int _nodes;

    /// <summary>A part loaded so far holds changes nobody has accepted or refused.</summary>
    public bool HasRevisions { get; private set; }

    /// <exception cref="XmlException">The part is no XML, or declares a document type.</exception>
    public WordNode Load(Stream part, string fileName, CancellationToken stop)
    {
        using var reader = XmlReader.Create(part, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreWhitespace = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = ZipGuard.MaxXmlPart,
        });
        var root = new WordNode("");
        _open = new([root]);
        for (var more = reader.Read(); more;)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (++_nodes > MostNodes)
                {
                    throw Unreadable.TooComplex(fileName);
                }

                if (_nodes % 4096 == 0)
                {
                    stop.ThrowIfCancellationRequested();
                }

                HasRevisions |= Revisions.Contains(reader.LocalName);
                if (IsSkipped(reader.LocalName))
                {
                    reader.Skip();
                    more = !reader.EOF;
                    continue;
                }

                Open(reader);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                Close();
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && _open.Peek().Name is "t" or "instrText" or "title" or "creator")
            {
                _open.Peek().AddText(reader.Value);
            }

            more = reader.Read();
        }

        return root.Children.Count > 0 ? root.Children[0] : root;
    }

    /// <summary>A deletion is nothing, but among properties its mark says what is deleted: a paragraph's end, a row.</summary>
    private bool IsSkipped(string name) => Skipped.Contains(name) || name is "del" or "moveFrom" && _open.Peek().Name is not ("rPr" or "trPr");

    private void Open(XmlReader reader)
    {
        var node = new WordNode(reader.LocalName);
        var isEmpty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
        {
            if (Attributes.Contains(reader.LocalName))
            {
                node.AddAttribute(reader.LocalName, reader.Value);
            }
        }

        _open.Push(node);
        if (isEmpty)
        {
            Close();
        }
    }

    private void Close()
    {
        var node = _open.Pop();
        var parent = _open.Peek();
        foreach (var kept in Opened(node))
        {
            parent.Add(kept);
        }
    }

    private static IReadOnlyList<WordNode> Opened(WordNode node)
    {
        if (node.Name == "AlternateContent")
        {
            // A choice that shows nothing we know (a custom number format, a new kind of chart) has its stand-in in the fallback.
            var choice = node.Children.FirstOrDefault(child => child.Name == "Choice" && child.Holds(Shown)) ?? node.Child("Fallback") ?? node.Child("Choice");
            return choice?.Children ?? [];
        }

        if (node.Name == "sdt")
        {
            return OfControl(node);
        }

        return Wrappers.Contains(node.Name) ? node.Children : [node];
    }

    /// <summary>A content control's content; its prompt (单击此处输入文字) is none, but a text the writer forgot to tell from a prompt is.</summary>
    private static List<WordNode> OfControl(WordNode control)
    {
        var properties = control.Child("sdtPr");
        if (properties?.Switch("showingPlcHdr") == true && AllText(control) is var text && Prompts.Any(prompt => text.Contains(prompt, StringComparison.OrdinalIgnoreCase)))
        {
            // A cell the control stands around is still a cell.
            return [.. control.Children.Where(child => child.Name is "tc" or "tr").Select(Emptied)];
        }

        var isContents = properties?.Child("docPartObj")?.Value("docPartGallery") is { } gallery && gallery.Contains("Table of Contents", StringComparison.OrdinalIgnoreCase);
        var content = control.Children.Where(child => child.Name != "sdtPr").ToList();
        foreach (var paragraph in isContents ? content : [])
        {
            paragraph.IsContents = true;
        }

        return content;
    }

    private static string AllText(WordNode node) => node.Text + string.Concat(node.Children.Select(AllText));

    private static WordNode Emptied(WordNode frame)
    {
        var empty = new WordNode(frame.Name);
        foreach (var child in frame.Children)
        {
            if (child.Name is "tcPr" or "trPr")
            {
                empty.Add(child);
            }
            else if (child.Name == "tc")
            {
                empty.Add(Emptied(child));
            }
        }

        return empty;
    }
}
