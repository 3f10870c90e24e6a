using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Charts;
using Aggregator.Publishing.Notices;
using Aggregator.Publishing.OpenData;
using Aggregator.Publishing.Output;
using Aggregator.Publishing.Texts;
using Aggregator.Publishing.Workbooks;
using Aggregator.Publishing.Workbooks.Evaluations;

namespace Aggregator.Publishing;

/// <summary>Writes everything a night hands out: the workbook, the charts and the open data. Safe to repeat: the same snapshot gives the same bytes.</summary>
public static class Publisher
{
    /// <summary>
    /// Writes <c>{City}{Year}年度报告考核.xlsx</c>, <c>evaluations/*.xlsx</c>, <c>evaluations.zip</c>, <c>charts/*.svg</c>, <c>notices/*.html</c> and <c>data/*.json</c> below <paramref name="outFolder"/>, which is made
    /// when absent. All files are first written beside their place and then moved, the manifest last, so a reader never meets half a file.
    /// Files of an earlier run that this one no longer writes are removed if they are unchanged since.
    /// </summary>
    /// <param name="snapshot">What the night knows.</param>
    /// <param name="inputs">What the night read, for the manifest; written in ordinal order of path.</param>
    /// <param name="outFolder">The folder of <c>--out</c>.</param>
    /// <returns>The files in the order they were written; the last one is <c>data/manifest.json</c>.</returns>
    /// <exception cref="IOException">A file cannot be replaced, for instance because it is open in Excel; the message says which.</exception>
    public static IReadOnlyList<OutputFile> Write(CitySnapshot snapshot, IReadOnlyList<InputFile> inputs, string outFolder)
    {
        using var output = new OutputFolder(outFolder);
        output.Add(WorkbookName(snapshot), stream => stream.Write(CityWorkbook.Bytes(snapshot)));
        foreach (var (file, sheet) in ChartFiles.Of(snapshot))
        {
            output.Add(file, stream => Utf8.Write(stream, sheet.Svg));
        }

        EvaluationFiles.AddNightly(output, snapshot);
        NoticeFiles.AddNightly(output, snapshot);
        DataFiles.AddTo(output, snapshot);
        output.Add(DataFiles.Manifest, stream => ManifestJson.Write(stream, snapshot, inputs, output.Files));
        output.Commit(DataFiles.Manifest);
        return output.Files;
    }

    /// <summary>The workbook's file name, safe on every system.</summary>
    public static string WorkbookName(CitySnapshot snapshot) =>
        FileNames.Safe(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{snapshot.City}{snapshot.Year}年度报告考核")) + ".xlsx";
}
