using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Intake.Collecting;

/// <summary>
/// The unit that signed a report whose title names another: whoever signs answers for it. The text has to bear the signature out, by naming
/// the unit that signed and never the one of the title; else the title, read first, stands.
/// </summary>
internal static partial class SignedName
{
    private const int LastLines = 12;
    private const int LongestLine = 60;

    /// <summary>The unit, or null when nobody else signed or the text speaks for the title.</summary>
    public static Unit? Of(Report report, UnitNames names, Unit titled, Func<IReadOnlyList<Unit>, Unit?> choose)
    {
        var body = UnitNames.Normalize(report.Text[Math.Clamp(report.Body.Offset, 0, report.Text.Length)..Math.Clamp(report.Body.End, 0, report.Text.Length)]).AsSpan();
        if (Signature(report, names, choose) is not { } signed || signed.Code == titled.Code)
        {
            return null;
        }

        var head = UnitNames.Normalize(report.Title ?? "");
        var own = body.Count(UnitNames.Normalize(signed.Name));
        var other = body.Count(UnitNames.Normalize(titled.Name)) - (body.IndexOf(head) >= 0 ? head.AsSpan().Count(UnitNames.Normalize(titled.Name)) : 0);
        return own > 1 && other <= 0 ? signed : null;
    }

    private static Unit? Signature(Report report, UnitNames names, Func<IReadOnlyList<Unit>, Unit?> choose)
    {
        var text = report.Text;
        var end = Math.Clamp(report.Body.End, 0, text.Length);
        for (var seen = 0; seen < LastLines && end > report.Body.Offset; seen++)
        {
            var start = text.LastIndexOfAny(['\n', '\r'], end - 1) + 1;
            var line = text[start..end].Trim();
            if (line.Length is > 2 and <= LongestLine && names.Exactly(Day().Replace(UnitNames.Normalize(line), "")) is { Count: > 0 } bearers)
            {
                return bearers.Count == 1 ? bearers[0] : choose(bearers);
            }

            end = Math.Max(0, start - 1);
        }

        return null;
    }

    [GeneratedRegex("[(]?(?:[0-9]{4}|二[〇○零].{2})年.{1,3}月.{1,3}日[)]?$|^(?:报告|填报|编制)?单位(?:[(](?:盖章|公章)[)])?:", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Day();
}
