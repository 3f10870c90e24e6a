using System.Globalization;

namespace Aggregator.Intake.Reading.Html;

/// <summary>The way from the body to an element: <c>body/div[2]/table[1]/tr[3]/td[2]</c>, counted among siblings of the same name from 1.</summary>
internal sealed class DomPath(DomPath? parent, string name, int index)
{
    /// <summary>Longer paths lose their beginning: nobody follows sixty steps.</summary>
    private const int MostSteps = 60;

    private readonly int _depth = parent is null ? 1 : parent.Depth + 1;

    private string? _text;

    public static DomPath Body { get; } = new(null, "body", 0);

    private int Depth => _depth;

    private DomPath? Parent => parent;

    private string Step => index == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]");

    public DomPath Child(string childName, int childIndex) => new(this, childName, childIndex);

    public override string ToString() => _text ??= parent is null ? Step
        : _depth <= MostSteps ? string.Create(CultureInfo.InvariantCulture, $"{parent.ToString()}/{name}[{index}]")
        : Cut();

    private string Cut()
    {
        var steps = new List<string>();
        for (var at = this; at is not null && steps.Count < MostSteps; at = at.Parent)
        {
            steps.Add(at.Step);
        }

        steps.Add("…");
        steps.Reverse();
        return string.Join('/', steps);
    }
}
