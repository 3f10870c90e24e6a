namespace Aggregator.SampleCity.Writing.Workbooks;

/// <summary>The texts of a workbook, each once.</summary>
internal sealed class SharedStrings
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    public IReadOnlyList<string> Texts => _texts;

    /// <summary>How often a cell refers to one.</summary>
    public int Uses { get; private set; }

    /// <summary>The place of a text, from 0.</summary>
    public int Add(string text)
    {
        Uses++;
        if (!_places.TryGetValue(text, out var place))
        {
            _places.Add(text, place = _texts.Count);
            _texts.Add(text);
        }

        return place;
    }
}
