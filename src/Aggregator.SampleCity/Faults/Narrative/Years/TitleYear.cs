using System.Globalization;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Years;

/// <summary>The title bears last year's year.</summary>
internal sealed class TitleYear : Fault
{
    public override Part Touches => Part.Head;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var title = draft.Title.Replace(Text(scene.Year), Text(scene.Year - 1), StringComparison.Ordinal);
        scene.Note("title", draft.Title, title);
        scene.Expect("WRONG_YEAR", "title");
        scene.Tolerate("TITLE_NONSTANDARD", "title");
        return draft with { Title = title };
    }

    private static string Text(int year) => $"{year.ToString(CultureInfo.InvariantCulture)}年";
}
