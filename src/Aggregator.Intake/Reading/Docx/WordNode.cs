using System.Text;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>An element of WordprocessingML by its local name: the strict and the transitional dialect and WPS's own read alike.</summary>
internal sealed class WordNode(string name)
{
    private List<WordNode>? _children;

    private List<(string Name, string Value)>? _attributes;

    private string _text = "";

    /// <summary>Text that came in pieces: a thousand CDATA sections must not be a thousand copies.</summary>
    private StringBuilder? _pieces;

    public string Name { get; } = name;

    /// <summary>Its characters; kept only of elements whose characters are read.</summary>
    public string Text
    {
        get
        {
            (_text, _pieces) = (_pieces?.ToString() ?? _text, null);
            return _text;
        }
    }

    /// <summary>It stands in a generated table of contents.</summary>
    public bool IsContents { get; set; }

    public IReadOnlyList<WordNode> Children => _children ?? (IReadOnlyList<WordNode>)[];

    public void Add(WordNode child) => (_children ??= []).Add(child);

    public void AddText(string text)
    {
        if (_text.Length == 0 && _pieces is null)
        {
            _text = text;
        }
        else
        {
            (_pieces ??= new StringBuilder(_text)).Append(text);
        }
    }

    public void AddAttribute(string attribute, string value) => (_attributes ??= []).Add((attribute, value));

    public WordNode? Child(string child)
    {
        foreach (var one in Children)
        {
            if (one.Name == child)
            {
                return one;
            }
        }

        return null;
    }

    public IEnumerable<WordNode> All(string child) => Children.Where(one => one.Name == child);

    /// <summary>An attribute's value, or null.</summary>
    public string? Attribute(string attribute)
    {
        foreach (var (key, value) in _attributes ?? [])
        {
            if (key == attribute)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary><c>w:val</c> of a child, or null.</summary>
    public string? Value(string child) => Child(child)?.Attribute("val");

    /// <summary>A switch such as <c>w:vanish</c>: on when present without a value or with one that is not off; null when absent.</summary>
    public bool? Switch(string child) => Child(child) is { } found ? found.Attribute("val") is not ("0" or "false" or "off") : null;

    /// <summary>Whether the element or anything in it bears one of the names.</summary>
    public bool Holds(IReadOnlySet<string> names) => names.Contains(Name) || Children.Any(child => child.Holds(names));

    /// <summary>How many characters of text stand in the element.</summary>
    public long TextLength() => (Name == "t" ? Text.Length : 0) + Children.Sum(child => child.TextLength());
}
