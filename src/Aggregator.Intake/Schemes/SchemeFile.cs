using System.Text;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Intake.OfficeFiles;

namespace Aggregator.Intake.Schemes;

/// <summary>The office's own scoring scheme, <c>scheme.json</c> beside the roster; the default scheme where there is none.</summary>
public static class SchemeFile
{
    /// <summary>The name under which it is found.</summary>
    public const string Name = "scheme.json";

    private static readonly OfficeFile File = new("评分方案", Name);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Its path, or null when there is none beside the roster.</summary>
    public static string? Find(string rosterPath) => File.Find(null, rosterPath);

    /// <summary>The whole file.</summary>
    /// <exception cref="RefusedInputException">It is not there, is too large, or cannot be opened.</exception>
    public static Task<byte[]> ReadAsync(string path, CancellationToken stop) => File.ReadAsync(path, stop);

    /// <summary>Reads a scheme with the text it was read from, which a later replay reads again.</summary>
    /// <exception cref="RefusedInputException">It cannot be used; every problem at once.</exception>
    public static (ScoringScheme Scheme, string Text) Read(byte[] bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(bytes);
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
