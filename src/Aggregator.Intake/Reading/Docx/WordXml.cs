using DocumentFormat.OpenXml;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>Looks at WordprocessingML by local names, so that the strict and the transitional dialect and WPS's own read alike.</summary>
internal static class WordXml
{
    public static OpenXmlElement? Child(this OpenXmlElement? element, string name) =>
        element?.ChildElements.FirstOrDefault(child => child.LocalName == name);

    /// <summary>An attribute's value by local name, or null.</summary>
    public static string? Attribute(this OpenXmlElement? element, string name)
    {
        if (element is null)
        {
            return null;
        }

        foreach (var attribute in element.GetAttributes())
        {
            if (attribute.LocalName == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary><c>w:val</c> of a child.</summary>
    public static string? Value(this OpenXmlElement? element, string child) => element.Child(child).Attribute("val");

    /// <summary>Whether a switch such as <c>w:vanish</c> is on: present without a value, or with one that is not off.</summary>
    public static bool IsOn(this OpenXmlElement? element, string child) =>
        element.Child(child) is { } found && found.Attribute("val") is not ("0" or "false" or "off");

    /// <summary>
    /// The children with wrappers opened: insertions, content controls, smart tags and links are their content; deletions are nothing; of
    /// alternative contents the first is taken.
    /// </summary>
    public static IEnumerable<OpenXmlElement> Content(this OpenXmlElement element)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child.LocalName)
            {
                case "del" or "moveFrom" or "rubyPr" or "rt":
                    break;
                case "AlternateContent":
                    var chosen = child.Child("Choice") ?? child.Child("Fallback");
                    foreach (var inner in chosen?.Content() ?? [])
                    {
                        yield return inner;
                    }

                    break;
                case "ins" or "moveTo" or "sdt" or "sdtContent" or "smartTag" or "customXml" or "hyperlink" or "fldSimple" or "dir" or "bdo" or "ruby" or "rubyBase":
                    foreach (var inner in child.Content())
                    {
                        yield return inner;
                    }

                    break;
                default:
                    yield return child;
                    break;
            }
        }
    }
}
