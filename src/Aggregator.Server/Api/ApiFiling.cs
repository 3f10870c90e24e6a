using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Intake.Collecting;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Filing;

namespace Aggregator.Server.Api;

/// <summary>What programs hand in and have checked goes over the same desks as what people do.</summary>
internal static class ApiFiling
{
    /// <summary>Takes a file in for the next night.</summary>
    /// <param name="desk">Where to.</param>
    /// <param name="file">The bytes with their name and whose they are said to be.</param>
    /// <param name="person">Who hands it in.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="ApiRefusedException">It is not taken.</exception>
    public static async Task<ApiReceipt> TakeAsync(IHandInDesk desk, ApiFile file, Person person, CancellationToken stop)
    {
        try
        {
            await desk.AdmitAsync(file.Unit, file.Year, person, stop);
            await using var keeping = new UploadKeeping(desk);
            var kept = await keeping.KeepAsync(file.Content, stop);
            var id = await desk.HandInAsync([new UploadedFile(file.Name, kept)], file.Unit, file.Year, "", person, isUrgent: false, stop);
            return ReceiptOf(id, kept, await desk.ReceiptAsync(id, stop));
        }
        catch (UploadRefusedException refused)
        {
            throw new ApiRefusedException(refused.Status, refused.Message);
        }
    }

    /// <summary>Checks a file without keeping it.</summary>
    /// <exception cref="ApiRefusedException">As many are checked as may be, or it was given up.</exception>
    public static async Task<(PrecheckView View, Roster? Roster)> CheckAsync(IPrecheckDesk desk, ISiteData data, ApiFile file, Person person, CancellationToken stop)
    {
        var city = await data.SnapshotAsync(stop);
        var view = await desk.TryAsync(token => BytesAsync(file.Content, token), file.Name, city?.Roster.Find(file.Unit), file.Year, city, person.MaySee, stop)
            ?? throw new ApiRefusedException(StatusCodes.Status503ServiceUnavailable, "同时预检的文件已满，请稍候再试。");
        return view.Problem is { } problem ? throw ApiRefusedException.Wrong(problem) : (view, city?.Roster);
    }

    private static ApiReceipt ReceiptOf(string id, KeptFile? kept, IReadOnlyList<HandIn> lines)
    {
        IReadOnlyList<string> said = [.. lines.Where(line => line.Reason.Length > 0).Select(line => line.FileName + "：" + line.Reason)];
        return lines.All(line => line.State == HandInState.Refused) || kept is null
            ? new ApiReceipt(null, null, "refused", said)
            : new ApiReceipt(id, kept.Sha256, "received", [.. said, string.Create(CultureInfo.InvariantCulture, $"已收下，下次处理时计入；回执见/submissions/receipts/{id}。")]);
    }

    private static async Task<byte[]> BytesAsync(Stream file, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, stop);
        return bytes.ToArray();
    }
}
