using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Compares a heading with the form's.</summary>
internal static class StandardHeadings
{
    /// <summary>Whether the heading has every letter of the form's in its order, whatever stands between; 和 and 与 are as good as 及.</summary>
    public static bool KeepsWords(string heading, string standard)
    {
        var rest = LabelText.Key(LabelText.Simplified(heading)).AsSpan();
        foreach (var letter in LabelText.Key(standard))
        {
            var at = letter == '及' ? rest.IndexOfAny('及', '和', '与') : rest.IndexOf(letter);
            if (at < 0)
            {
                return false;
            }

            rest = rest[(at + 1)..];
        }

        return true;
    }

    /// <summary>By how much the heading's number is off, 0 when it is right, null when it bears none.</summary>
    public static long? Off(Section section) => ChineseNumber.Leading(section.Heading) - (section.Code[1] - '0');
}
