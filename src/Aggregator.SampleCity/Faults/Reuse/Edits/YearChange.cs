using System.Globalization;

namespace Aggregator.SampleCity.Faults.Reuse.Edits;

/// <summary>The report year put for the year of the source, the rest word for word.</summary>
internal sealed class YearChange : TextEdit
{
    public override string Name => "year";

    protected override string Rewrite(string paragraph, Scene scene) => paragraph.Replace(
        scene.Source!.Year.ToString(CultureInfo.InvariantCulture) + "年", scene.Year.ToString(CultureInfo.InvariantCulture) + "年", StringComparison.Ordinal);
}
