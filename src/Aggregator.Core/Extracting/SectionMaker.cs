using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Gives headings their codes and their bodies.</summary>
internal static class SectionMaker
{
    /// <summary>The sections of a body, in order of place.</summary>
    /// <param name="headings">All headings found.</param>
    /// <param name="form">The form, which decides the codes.</param>
    /// <param name="body">The report's own text; the last section ends with it.</param>
    public static IReadOnlyList<Section> Make(IReadOnlyList<Heading> headings, FormEdition form, TextSpan body)
    {
        var inside = headings.Where(heading => body.Contains(heading.Span)).ToList();
        var ends = Ends(inside, body.End);
        List<Section> sections = [];
        HashSet<string> used = new(StringComparer.Ordinal);
        var parent = "";
        for (var i = 0; i < inside.Count; i++)
        {
            var heading = inside[i];
            var code = form is FormEdition.Form2021 or FormEdition.Form2019
                ? FormCode(heading, used)
                : OutlineCode(heading, ref parent);
            sections.Add(new Section(code, heading.Level, heading.Text, heading.Span, TextSpan.FromBounds(heading.Span.End, ends[i])));
        }

        if (form is FormEdition.Form2021 or FormEdition.Form2019)
        {
            ByPlace(sections);
        }

        return sections;
    }

    /// <summary>
    /// A heading in words of its own (六、附则) is the section whose number it bears, when no other heading is and it stands between the
    /// sections before and behind.
    /// </summary>
    private static void ByPlace(List<Section> sections)
    {
        for (var number = 1; number <= Forms.Sections.Count; number++)
        {
            if (sections.Exists(section => Ordinal(section.Code) == number))
            {
                continue;
            }

            var before = sections.FindLastIndex(section => Ordinal(section.Code) is { } n && n < number);
            var behind = sections.FindIndex(section => Ordinal(section.Code) is { } n && n > number);
            var at = sections.FindIndex(before + 1, section => section is { Level: 1, Code: "" } && ChineseNumber.Leading(section.Heading) == number);
            if (at >= 0 && (behind < 0 || at < behind))
            {
                sections[at] = sections[at] with { Code = FormattableString.Invariant($"S{number}") };
            }
        }
    }

    private static int? Ordinal(string code) => code is ['S', var digit] ? digit - '0' : null;

    private static string FormCode(Heading heading, HashSet<string> used)
    {
        var code = heading.Level == 1 ? OutlineCodes.OfForm(heading.Key) : "";

        // The rows of table two carry the same words (一、本年新收…申请数量); a section comes once.
        return code.Length > 0 && used.Add(code) ? code : "";
    }

    private static string OutlineCode(Heading heading, ref string parent)
    {
        if (heading.Level == 1)
        {
            return parent = OutlineCodes.Of(heading.Key);
        }

        return heading.Level == 2 && parent is "" or "overview" or "other" ? OutlineCodes.Of(heading.Key) : "";
    }

    // One pass from the back: the next heading of the same or a higher level ends a body.
    private static int[] Ends(List<Heading> headings, int bodyEnd)
    {
        var ends = new int[headings.Count];
        int[] next = [bodyEnd, bodyEnd, bodyEnd, bodyEnd];
        for (var i = headings.Count - 1; i >= 0; i--)
        {
            ends[i] = next[headings[i].Level];
            for (var level = headings[i].Level; level < next.Length; level++)
            {
                next[level] = headings[i].Span.Offset;
            }
        }

        return ends;
    }
}
