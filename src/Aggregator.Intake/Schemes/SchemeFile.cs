using System.Text;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Intake.OfficeFiles;

namespace Aggregator.Intake.Schemes;

/// <summary>The office's own scoring scheme, <c>scheme.json</c> or <c>scheme.xlsx</c> beside the roster; the default scheme where there is none.</summary>
public static class SchemeFile
{
    /// <summary>The name under which it is found.</summary>
    public const string Name = "scheme.json";

    /// <summary>The name under which it is found as a workbook.</summary>
    public const string WorkbookName = "scheme.xlsx";

    private const string Kind = "评分方案";

    private static readonly OfficeFile File = new(Kind, Name);

    private static readonly OfficeFile Workbook = new(Kind, WorkbookName);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Its path, or null when there is none beside the roster.</summary>
    /// <exception cref="RefusedInputException">There are two, and which of them holds is not ours to guess.</exception>
    public static string? Find(string rosterPath) => (File.Find(null, rosterPath), Workbook.Find(null, rosterPath)) switch
    {
        ({ } json, { } workbook) => throw new RefusedInputException([$"名册旁既有“{Path.GetFileName(json)}”又有“{Path.GetFileName(workbook)}”，不能确定按哪个评分，请只保留一个。"]),
        var (json, workbook) => json ?? workbook,
    };

    /// <summary>The whole file.</summary>
    /// <exception cref="RefusedInputException">It is not there, is too large, or cannot be opened.</exception>
    public static Task<byte[]> ReadAsync(string path, CancellationToken stop) => File.ReadAsync(path, stop);

    /// <summary>Reads a scheme, a workbook or JSON by its content, with the JSON text it was read from, or that says what the workbook says, which a later replay reads again.</summary>
    /// <exception cref="RefusedInputException">It cannot be used; every problem at once.</exception>
    public static (ScoringScheme Scheme, string Text) Read(byte[] bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (SchemeWorkbookFile.Is(bytes))
        {
            return SchemeWorkbookFile.Read(bytes, fileName, new OfficeProblems(Kind, fileName));
        }

        try
        {
            var text = Strict.GetString(bytes.AsSpan(bytes.AsSpan().StartsWith("\ufeff"u8) ? 3 : 0));
            return (ScoringScheme.Load(text), text);
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedInputException([$"评分方案“{fileName}”不是UTF-8编码，请用UTF-8编码保存后重试。"]);
        }
        catch (InvalidScoringSchemeException invalid)
        {
            throw new RefusedInputException([.. invalid.Problems.Select(problem => $"评分方案“{fileName}”：{problem}，请改正。")]);
        }
    }
}
