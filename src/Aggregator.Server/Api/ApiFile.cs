using System.Globalization;
using Aggregator.Intake.Reading;
using Aggregator.Server.Web.Access;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Aggregator.Server.Api;

/// <summary>A file that came with a request, as a form or as the body itself, with whose it is said to be.</summary>
internal sealed class ApiFile : IAsyncDisposable
{
    /// <summary>Room for the form around the file.</summary>
    public const long Largest = DocumentReader.MaxBytes + (64 * 1024);

    private const int LongestName = 255;

    /// <summary>A file of which everything is known.</summary>
    internal ApiFile(Stream content, string name, string? unit, int? year)
    {
        Content = content;
        Name = name;
        Unit = unit;
        Year = year;
    }

    /// <summary>The bytes, once from the front.</summary>
    public Stream Content { get; }

    /// <summary>The last part of the name that was given.</summary>
    public string Name { get; }

    /// <summary>Unit code, or null.</summary>
    public string? Unit { get; }

    /// <summary>Report year, or null.</summary>
    public int? Year { get; }

    /// <summary>Reads what came.</summary>
    /// <exception cref="ApiRefusedException">Nothing usable came, or the person may not hand in for this unit.</exception>
    public static async Task<ApiFile> OfAsync(HttpContext context, ApiOperation operation)
    {
        var request = context.Request;
        var query = ApiQuery.Of(request, operation);
        var given = new Dictionary<string, string>(query.Other, StringComparer.Ordinal);
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed.MediaType.Value : null;
        if (request.ContentLength > Largest)
        {
            throw TooLarge();
        }

        if (string.Equals(type, "multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            var form = await FormAsync(request, context.RequestAborted);
            foreach (var (key, value) in form)
            {
                if (key is not ("unit" or "year") || value is not [{ Length: > 0 and <= LongestName } one] || !given.TryAdd(key, one))
                {
                    throw ApiRefusedException.Wrong($"表单中的“{ApiQuery.Shown(key)}”不能用：除文件栏file外只可有unit和year，各一次，不与地址中的重复。");
                }
            }

            var file = form.Files.Count == 1 && form.Files[0] is { Name: "file", Length: > 0 } only ? only : throw ApiRefusedException.Wrong("表单中要有且只有一个文件，栏名为file，内容不能为空。");
            return Made(context, file.OpenReadStream(), file.FileName, given);
        }

        if (!string.Equals(type, "application/octet-stream", StringComparison.OrdinalIgnoreCase))
        {
            throw new ApiRefusedException(StatusCodes.Status415UnsupportedMediaType, "请把文件作为请求体（Content-Type: application/octet-stream，文件名用参数name给出），或用表单上传（multipart/form-data，栏名file）。");
        }

        if (request.ContentLength == 0)
        {
            throw ApiRefusedException.Wrong("请求体是空的，没有文件。");
        }

        return given.TryGetValue("name", out var name)
            ? Made(context, new CappedStream(request.Body, DocumentReader.MaxBytes), name, given)
            : throw ApiRefusedException.Wrong("缺少参数“name”：文件名，例如name=2025.docx。");
    }

    /// <summary>Does the work with the bytes; a body that is too long is refused in words.</summary>
    public static async Task<T> WithinLimits<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (CappedStream.TooLongException)
        {
            throw TooLarge();
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Content.DisposeAsync();

    private static ApiFile Made(HttpContext context, Stream content, string name, Dictionary<string, string> given)
    {
        var person = context.Person();
        // What stands before a slash is the sender's folder and none of ours.
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        if (last.Length is 0 or > LongestName || last.Any(char.IsControl))
        {
            throw ApiRefusedException.Wrong($"文件名不能用：应为1至{LongestName}个字，不含控制字符。");
        }

        int? year = null;
        if (given.TryGetValue("year", out var text))
        {
            year = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 2008 and < 2100 ? number : throw ApiRefusedException.Wrong("“year”应为2008以后的年度。");
        }

        var unit = given.GetValueOrDefault("unit") ?? person.Unit;
        return unit is null || person.MaySee(unit) ? new ApiFile(content, last, unit, year)
            : throw new ApiRefusedException(StatusCodes.Status403Forbidden, "单位账户只能为本单位报送和自查。");
    }

    private static async Task<IFormCollection> FormAsync(HttpRequest request, CancellationToken stop)
    {
        try
        {
            return await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = DocumentReader.MaxBytes, ValueCountLimit = 8, ValueLengthLimit = 1024, KeyLengthLimit = 64, MultipartHeadersCountLimit = 16, MultipartHeadersLengthLimit = 8 * 1024 }, stop);
        }
        catch (InvalidDataException wrong)
        {
            throw wrong.Message.Contains("length limit", StringComparison.OrdinalIgnoreCase) ? TooLarge() : ApiRefusedException.Wrong("表单不完整或格式不对，请检查后重发。");
        }
    }

    private static ApiRefusedException TooLarge() => new(StatusCodes.Status413PayloadTooLarge, $"文件超过了{DocumentReader.MaxBytes >> 20}MB，没有收下。请压缩图片或拆分后再报。");
}
