using System.Globalization;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Documents;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Texts;
using ClosedXML.Excel;

namespace Aggregator.Publishing.Workbooks;

/// <summary>Says in a workbook's own properties of which night it is: no sheet shows it, and every program keeps it.</summary>
internal static class NightMarks
{
    /// <summary>With the hash it stays within the 255 characters Excel gives a property.</summary>
    private const int Longest = 60;

    public static void Put(XLWorkbook workbook, CitySnapshot snapshot) => workbook.CustomProperties.Add(ReviewSheetWords.Mark, string.Join(
        ReviewSheetWords.MarkDivider,
        ReviewSheetWords.MarkForm,
        snapshot.Year.ToString(CultureInfo.InvariantCulture),
        snapshot.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        NightHash.Of(snapshot),
        Short(snapshot.CodeVersion).Replace(ReviewSheetWords.MarkDivider, ' '),
        CityOf(snapshot)));

    /// <summary>The city's name as it stands in the mark.</summary>
    public static string CityOf(CitySnapshot snapshot) => Short(snapshot.City);

    private static string Short(string text) => ShortText.Cut(SafeText.OneLine(text), Longest);
}
