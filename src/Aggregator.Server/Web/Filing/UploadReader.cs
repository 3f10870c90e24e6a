using System.Globalization;
using System.Text;
using Aggregator.Intake.Collecting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Aggregator.Server.Web.Filing;

/// <summary>Reads a form with files part by part. A file goes where the caller keeps it while it comes in; no more of the request is ever in memory than a buffer.</summary>
public static class UploadReader
{
    private const int MostHeaders = 16;
    private const int LongestHeaders = 16 << 10;
    private const int LongestBoundary = 100;
    private const string Token = "__RequestVerificationToken";

    /// <summary>Reads the request to its end.</summary>
    /// <param name="context">The request.</param>
    /// <param name="keep">Keeps one file; null when it is longer than may be.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="UploadRefusedException">It is no such form, lacks the token, or breaks off.</exception>
    public static async Task<Upload> ReadAsync(HttpContext context, Func<Stream, CancellationToken, Task<KeptFile?>> keep, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(keep);
        var reader = new MultipartReader(BoundaryOf(context.Request), context.Request.Body) { HeadersCountLimit = MostHeaders, HeadersLengthLimit = LongestHeaders };
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = new List<UploadedFile>();
        var isTrusted = false;
        try
        {
            while (await reader.ReadNextSectionAsync(stop) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || disposition.DispositionType != "form-data")
                {
                    throw Broken();
                }

                var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
                var given = disposition.FileNameStar.HasValue ? disposition.FileNameStar.ToString() : disposition.FileName.HasValue ? HeaderUtilities.UnescapeAsQuotedString(disposition.FileName).ToString() : null;
                if (given is null)
                {
                    if (fields.Count >= UploadLimits.Fields)
                    {
                        throw Broken();
                    }

                    fields.TryAdd(name, await TextOfAsync(section.Body, stop));
                    continue;
                }

                // The token stands before the files in every form of ours: without it no byte is kept.
                if (!isTrusted)
                {
                    await TrustAsync(context, fields);
                    isTrusted = true;
                }

                if (given.Length == 0)
                {
                    // A field for files in which none was chosen.
                    await section.Body.DrainAsync(stop);
                }
                else if (files.Count >= UploadLimits.Files)
                {
                    throw new UploadRefusedException(StatusCodes.Status413PayloadTooLarge, string.Create(CultureInfo.InvariantCulture, $"一次最多报送{UploadLimits.Files}个文件，这一次都没有收下；请分几次报送，或压缩成一个zip文件。"));
                }
                else
                {
                    var kept = await keep(section.Body, stop);
                    await section.Body.DrainAsync(stop);
                    files.Add(new UploadedFile(given, kept));
                }
            }
        }
        catch (BadHttpRequestException refused)
        {
            throw new UploadRefusedException(refused.StatusCode, refused.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? string.Create(CultureInfo.InvariantCulture, $"一次报送的内容超过{UploadLimits.Request >> 20} MB，这一次都没有收下；请分几次报送。")
                : "上传中断或过慢，这一次都没有收下；请检查网络后重新报送。", refused);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not VaultUnwritableException)
        {
            throw Broken(broken);
        }

        if (!isTrusted)
        {
            await TrustAsync(context, fields);
        }

        return new Upload(fields, files);
    }

    private static UploadRefusedException Broken(Exception? inner = null) => new(StatusCodes.Status400BadRequest, "上传的内容不完整，这一次都没有收下；请返回上一页，刷新后重新选择文件。", inner);

    private static string BoundaryOf(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            throw Broken();
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        return boundary.Length is > 0 and <= LongestBoundary ? boundary : throw Broken();
    }

    private static async Task<string> TextOfAsync(Stream body, CancellationToken stop)
    {
        var buffer = new byte[UploadLimits.Field + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop);
        return length <= UploadLimits.Field ? Encoding.UTF8.GetString(buffer, 0, length) : throw Broken();
    }

    // The framework would look for the token in a form it reads as a whole; it takes it from a header first.
    private static async Task TrustAsync(HttpContext context, Dictionary<string, string> fields)
    {
        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        if (fields.TryGetValue(Token, out var token))
        {
            context.Request.Headers["RequestVerificationToken"] = token.All(c => c is > ' ' and < '\u007f') ? token : "";
        }

        try
        {
            await antiforgery.ValidateRequestAsync(context);
        }
        catch (Exception untrusted) when (untrusted is AntiforgeryValidationException or InvalidOperationException or InvalidDataException or IOException)
        {
            throw new UploadRefusedException(StatusCodes.Status400BadRequest, "表单已经失效，这一次都没有收下；请刷新页面后重新选择文件。", untrusted);
        }
    }
}
