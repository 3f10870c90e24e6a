using Aggregator.Core.Documents;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Intake.OfficeFiles;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Reading.Containers;
using Aggregator.Intake.Reading.Workbooks;

namespace Aggregator.Intake.Schemes;

/// <summary>A scheme kept as a workbook: the sheets 评分方案 and 参数. It is turned into the JSON text that says the same, so that it is stored and replayed like any other.</summary>
internal static class SchemeWorkbookFile
{
    private const int MostRows = 1000;

    /// <summary>Whether the bytes are a package at all; JSON never is.</summary>
    public static bool Is(byte[] bytes) => bytes.AsSpan().StartsWith("PK"u8);

    /// <summary>Reads the scheme with its JSON text.</summary>
    /// <exception cref="RefusedInputException">It has mistakes: all of them at once, each with file, sheet, row, column and remedy.</exception>
    public static (ScoringScheme Scheme, string Text) Read(byte[] bytes, string fileName, OfficeProblems problems)
    {
        var sheets = Sheets(bytes, fileName);
        var tree = Sheet(sheets, SchemeSheetWords.Tree, problems);
        var parameters = Sheet(sheets, SchemeSheetWords.Parameters, problems);
        problems.ThrowIfAny();
        var places = new SchemePlaces();
        var levels = new SchemeTreeReader(tree!, places).Read();
        var scheme = new SchemeParameterReader(parameters!, places).Read(levels);
        problems.ThrowIfAny();
        var text = SchemeJson.Of(scheme);
        try
        {
            return (ScoringScheme.Load(text), text);
        }
        catch (InvalidScoringSchemeException invalid)
        {
            foreach (var problem in invalid.Found)
            {
                places.Note(problem, tree!, parameters!);
            }

            problems.ThrowIfAny();
            throw;
        }
    }

    private static SchemeCells? Sheet(IReadOnlyList<Sheet> sheets, string name, OfficeProblems problems)
    {
        var named = sheets.Where(sheet => Spaces.Remove(sheet.Name) == name).ToList();
        if (named is not [var only])
        {
            problems.Add($"工作表“{name}”", named.Count == 0 ? "没有这个工作表，请用 scheme --write 另存一份xlsx，在其中修改。" : "有两个同名的工作表，请只保留一个。");
            return null;
        }

        if (only.IsTruncated || only.Rows.Count > MostRows)
        {
            problems.Add($"工作表“{name}”", $"超过{MostRows}行，不像一份评分方案，请核对是否选错了文件。");
        }

        return new SchemeCells(only, problems);
    }

    private static IReadOnlyList<Sheet> Sheets(byte[] bytes, string fileName)
    {
        try
        {
            ZipGuard.Check(bytes, fileName, CancellationToken.None);
            return FormatSniffer.Sniff(bytes) is { Refusal: null, Format: FileFormat.Xlsx } ? XlsxSheets.Read(bytes, fileName, CancellationToken.None) : throw Unreadable.UnknownFormat(fileName);
        }
        catch (UnreadableDocumentException unreadable)
        {
            throw new RefusedInputException([$"{unreadable.Loss.Message.TrimEnd('。')}（评分方案应为json或xlsx文件）。"]);
        }
        catch (Exception broken) when (broken is not RefusedInputException) // whatever a parser throws at hostile bytes
        {
            throw new RefusedInputException([$"评分方案“{fileName}”已损坏，无法读取，请重新保存为xlsx后重试。"]);
        }
    }
}
