using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Server.Api;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Filing;

namespace Aggregator.Server.Hosting;

/// <summary>What programs hand in goes over the same desk as what people do.</summary>
internal sealed class ApiHandIns(IHandInDesk desk) : IApiHandIn
{
    public async Task<ApiReceipt> TakeAsync(Stream file, string fileName, string? unit, int? year, Person person, CancellationToken stop)
    {
        try
        {
            return await AdmittedAsync(file, fileName, unit, year, person, stop);
        }
        catch (UploadRefusedException refused)
        {
            throw new ApiRefusedException(refused.Status, refused.Message);
        }
    }

    private async Task<ApiReceipt> AdmittedAsync(Stream file, string fileName, string? unit, int? year, Person person, CancellationToken stop)
    {
        await desk.AdmitAsync(unit, year, person, stop);
        var kept = await desk.KeepAsync(file, stop);
        var id = await desk.HandInAsync([new UploadedFile(fileName, kept)], unit, year, "", person, isUrgent: false, stop);
        var lines = await desk.ReceiptAsync(id, stop);
        IReadOnlyList<string> said = [.. lines.Where(line => line.Reason.Length > 0).Select(line => line.FileName + "：" + line.Reason)];
        return lines.All(line => line.State == HandInState.Refused) || kept is null
            ? new ApiReceipt(null, null, "refused", said)
            : new ApiReceipt(id, kept.Sha256, "received", [.. said, string.Create(CultureInfo.InvariantCulture, $"已收下，下次处理时计入；回执见/submissions/receipts/{id}。")]);
    }
}
