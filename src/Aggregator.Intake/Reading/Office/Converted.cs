using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading.Office;

/// <summary>A document read from a converted copy, given as the file it was made of.</summary>
internal static class Converted
{
    /// <summary>Stands before every place: the paragraph or cell is counted in the copy, and may be numbered otherwise in the file itself.</summary>
    public const string Place = "转换件";

    public static Document Of(Document copy, FileFormat format) => copy with
    {
        Format = format,
        Blocks = [.. copy.Blocks.Select(Placed)],
        Losses = [.. copy.Losses.Select(loss => loss.Kind == "tracked-changes" ? loss : loss with { Where = Place + loss.Where })],
    };

    private static Block Placed(Block block) => block switch
    {
        TableBlock table => table with
        {
            Locator = Place + table.Locator,
            Grid = new TableGrid([.. table.Grid.Cells.Select(cell => cell with { Locator = Place + cell.Locator })]),
        },
        _ => block with { Locator = Place + block.Locator },
    };
}
