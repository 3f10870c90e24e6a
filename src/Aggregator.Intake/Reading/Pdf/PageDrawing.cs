namespace Aggregator.Intake.Reading.Pdf;

/// <summary>What is drawn on a page besides its words.</summary>
internal sealed class PageDrawing
{
    /// <summary>More lines than this are a drawing and no table.</summary>
    public const int MostRulings = 20_000;

    public List<Ruling> Rulings { get; } = [];

    /// <summary>The share of the page the largest picture takes, 0 to 1.</summary>
    public double LargestPicture { get; set; }

    /// <summary>Anything at all is drawn.</summary>
    public bool HasInk { get; set; }

    public bool IsTooMuch => Rulings.Count >= MostRulings;

    public void Add(Ruling ruling)
    {
        if (!IsTooMuch && double.IsFinite(ruling.At) && double.IsFinite(ruling.From) && double.IsFinite(ruling.To))
        {
            Rulings.Add(ruling);
        }
    }
}
