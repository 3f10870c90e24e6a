using Aggregator.Core.Documents;

namespace Aggregator.Server.Web;

/// <summary>A small file a browser sent in a form, read as a whole; what is handed in is read part by part by <see cref="Filing.UploadReader"/>.</summary>
public static class FormFiles
{
    private const int LongestName = 100;

    /// <summary>The browser's name for it, fit to be shown and used for nothing else: no folders, no controls, no number of a person.</summary>
    public static string NameOf(IFormFile file)
    {
        var name = string.Join(' ', Path.GetFileName(file.FileName.Replace('\\', '/')).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return PersonalData.Mask(name.Length <= LongestName ? name : name[^LongestName..]);
    }

    /// <summary>All of it; the caller has looked at its length.</summary>
    public static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken stop)
    {
        var bytes = new byte[file.Length];
        await using var content = file.OpenReadStream();
        await content.ReadExactlyAsync(bytes, stop);
        return bytes;
    }
}
