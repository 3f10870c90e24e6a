using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Intake.Reading;

namespace Aggregator.Intake.Portals;

/// <summary>What fetched bytes say, apart from the page around it: counters, dates of today and menus change every night and mean nothing.</summary>
internal static class PortalContent
{
    /// <summary>Whether bytes are a page.</summary>
    public static bool IsPage(byte[] bytes) => DocumentReader.Sniff(bytes) is FileFormat.Html;

    /// <summary>The answer, or what is said of a page that is larger than any page.</summary>
    public static PortalAnswer Bounded(PortalAnswer answer, PortalLimits limits) =>
        answer.Outcome == PortalOutcome.Seen && answer.Bytes.Length > limits.MostPageBytes && IsPage(answer.Bytes)
            ? answer with { Outcome = PortalOutcome.TooLarge, Bytes = [], Note = $"网页超过{(limits.MostPageBytes >> 20).ToString(CultureInfo.InvariantCulture)}MB，没有读取；请打开网址核对。" }
            : answer;

    /// <summary>Hash of a report's page: its report and what is attached to it; of any other file its bytes.</summary>
    /// <returns>The hash; null for a page that neither holds a report nor leads to a file: an error's, or one that asks whether we are a person. What was there before is not gone for it.</returns>
    public static string? DigestOf(byte[] bytes, IReadOnlyList<PortalLink> attachments, CancellationToken stop)
    {
        if (!IsPage(bytes))
        {
            return Hash(bytes);
        }

        try
        {
            var document = DocumentReader.Read(bytes, "page.html", stop);
            var reports = ReportExtractor.Extract(document, "page.html").Where(report => report.IsAnnualReport).ToList();
            if (reports.Count == 0 && attachments.Count == 0)
            {
                return null;
            }

            var said = string.Join('\n', reports.Select(report => report.Body.Of(report.Text)));
            return Hash(Encoding.UTF8.GetBytes(said + "\n" + string.Join('\n', attachments.Select(link => $"{link.Title} {link.Url.AbsoluteUri}"))));
        }
        catch (UnreadableDocumentException)
        {
            return null;
        }
    }

    /// <summary>64 lower-case hex digits.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The same of lines.</summary>
    public static string Hash(IEnumerable<string> lines) => Hash(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
}
