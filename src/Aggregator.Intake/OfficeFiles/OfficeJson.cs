using System.Globalization;
using System.Text.Json;

namespace Aggregator.Intake.OfficeFiles;

/// <summary>Opens a JSON file that the office has written by hand: comments and trailing commas are let pass, keys said twice are not.</summary>
/// <param name="kind">What a clerk calls the file: 期限文件.</param>
internal sealed class OfficeJson(string kind)
{
    private const int MostEntries = 5_000;

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 };

    /// <summary>Collects what is wrong with one file.</summary>
    public OfficeProblems Problems(string fileName) => new(kind, fileName);

    /// <summary>Reads with letters that are no letters refused in words.</summary>
    public T Guarded<T>(string fileName, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            // The parser looks at the letters of a text only when it is asked for it.
            throw new RefusedInputException([$"{kind}“{fileName}”含有无法识别的字符，请用UTF-8编码保存后重试。"]);
        }
    }

    /// <summary>The file's one object.</summary>
    /// <exception cref="RefusedInputException">It is no JSON, or no object.</exception>
    public JsonDocument Parse(byte[] bytes, string fileName)
    {
        try
        {
            var json = bytes.AsMemory(bytes.AsSpan().StartsWith("\ufeff"u8) ? 3 : 0);
            var parsed = JsonDocument.Parse(json, Options);
            if (parsed.RootElement.ValueKind == JsonValueKind.Object)
            {
                return parsed;
            }

            parsed.Dispose();
            throw new RefusedInputException([$"{kind}“{fileName}”的内容应为一个对象，以“{{”开始，请核对是否选错了文件。"]);
        }
        catch (JsonException broken)
        {
            var line = broken.LineNumber is { } at ? string.Create(CultureInfo.InvariantCulture, $"第{at + 1}行附近") : "";
            throw new RefusedInputException([$"{kind}“{fileName}”{line}不是有效的JSON（多是少了引号、逗号或括号，或同一项目写了两次），请改正后重试。"]);
        }
    }

    /// <summary>The entries of a list, each named for messages by its number; empty when the list is not there.</summary>
    public static List<OfficeEntry> Entries(JsonElement root, string key, string named, OfficeProblems problems)
    {
        if (!root.TryGetProperty(key, out var list))
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > MostEntries)
        {
            problems.Add(key, $"应为不超过{MostEntries}条的列表，请改正。");
            return [];
        }

        var entries = new List<OfficeEntry>();
        foreach (var (i, element) in list.EnumerateArray().Index())
        {
            var name = OfficeProblems.Entry(i + 1, named);
            if (element.ValueKind == JsonValueKind.Object)
            {
                entries.Add(new OfficeEntry(element, name, problems));
            }
            else
            {
                problems.Add(name, "应为一个对象，以“{”开始，请改正。");
            }
        }

        return entries;
    }
}
