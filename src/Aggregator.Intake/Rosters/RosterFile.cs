using Aggregator.Intake.Reading;

namespace Aggregator.Intake.Rosters;

/// <summary>Loads a roster's bytes; what cannot be a roster is refused before it fills the memory.</summary>
public static class RosterFile
{
    /// <summary>The whole file.</summary>
    /// <exception cref="RefusedInputException">It is too large, or cannot be opened; the message says what to do.</exception>
    public static async Task<byte[]> ReadAsync(string path, CancellationToken stop)
    {
        try
        {
            return new FileInfo(path).Length <= DocumentReader.MaxBytes
                ? await File.ReadAllBytesAsync(path, stop).ConfigureAwait(false)
                : throw new RefusedInputException([$"单位名册“{path}”超过{DocumentReader.MaxBytes >> 20} MB，不像一份名册，请核对是否选错了文件。"]);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new RefusedInputException([$"单位名册“{path}”打不开（没有权限或正被其他程序占用），请检查后重试。"]);
        }
    }
}
