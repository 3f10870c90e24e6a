using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Intake.Collecting;

namespace Aggregator.Intake.Portals;

/// <summary>One visit to one site: its column, each year's page found there, and what is attached to it. Nothing a server does is thrown.</summary>
/// <param name="site">The site.</param>
/// <param name="known">The newest look at each address of the site, as the store has it.</param>
/// <param name="vault">Keeps the bytes.</param>
/// <param name="links">Chooses among links.</param>
/// <param name="limits">What it may cost.</param>
/// <param name="clock">For the times.</param>
internal sealed class PortalVisit(PortalSite site, IReadOnlyList<PortalSighting> known, FileVault vault, ReportLinks links, PortalLimits limits, TimeProvider clock)
{
    private readonly List<PortalSighting> _seen = [];

    private delegate Task<PortalAnswer> Ask(Uri url, PortalMarks? marks, CancellationToken stop);

    /// <summary>Makes the visit.</summary>
    /// <param name="client">Asks the site.</param>
    /// <param name="years">Report years to look for, the newest first.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<PortalResult> RunAsync(PortalClient client, IReadOnlyList<int> years, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(limits.Site, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        try
        {
            return await VisitAsync(client.GetAsync, years, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new PortalResult(PortalOutcome.Slow, $"整个来源{limits.Site.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture)}秒内没有采集完，已放弃，已采集的保留。", _seen);
        }
        catch (Exception complex) when (complex is UnreadableDocumentException or RegexMatchTimeoutException)
        {
            return new PortalResult(PortalOutcome.Unusable, "网页结构过于复杂，没有读取；请核对栏目网址。", _seen);
        }
    }

    private async Task<PortalResult> VisitAsync(Ask ask, IReadOnlyList<int> years, CancellationToken stop)
    {
        var column = await new PortalColumn(site, known, vault, links, limits, clock).ReadAsync((url, marks) => ask(url, marks, stop), years, stop).ConfigureAwait(false);
        _seen.AddRange(column.Sightings);
        if (column.Failure is { } failed)
        {
            return new PortalResult(failed.Outcome, $"年报栏目：{failed.Note}", _seen);
        }

        var worst = (PortalResult?)null;
        var found = 0;
        foreach (var year in years)
        {
            var before = _seen.Count;
            var outcome = await YearAsync(ask, column.Found.GetValueOrDefault(year), year, stop).ConfigureAwait(false);
            found += outcome is PortalOutcome.Seen or PortalOutcome.NotModified ? 1 : 0;
            if (!outcome.IsGood())
            {
                worst ??= new PortalResult(outcome, $"{year.ToString(CultureInfo.InvariantCulture)}年度报告：{_seen.Skip(before).FirstOrDefault(one => one.Note.Length > 0)?.Note ?? outcome.ChineseName()}", _seen);
            }
        }

        return worst ?? (found == 0
            ? new PortalResult(PortalOutcome.NotListed, $"栏目中没有找到{years[0].ToString(CultureInfo.InvariantCulture)}年度报告的链接。", _seen)
            : new PortalResult(_seen.Exists(one => one.IsChange) ? PortalOutcome.Seen : PortalOutcome.NotModified, Told(), _seen));
    }

    private string Told() => _seen.Find(one => one.Note.Length > 0) is { } noted ? noted.Note : _seen.Exists(one => one.IsChange && one.Part != PortalParts.Column) ? "采集到新的内容。" : "与上次相同。";

    private async Task<PortalOutcome> YearAsync(Ask ask, PortalLink? link, int year, CancellationToken stop)
    {
        // The newest of all addresses the page has had.
        var former = Known(PortalParts.Page, year).FirstOrDefault() is { Sha256: not null } newest ? newest : null;
        if (link is null && former is null)
        {
            return PortalOutcome.NotListed;
        }

        // What was there and is listed no more may have gone to the column's next page; only the page itself says that it is gone.
        var url = link?.Url ?? new Uri(former!.Url);
        var title = link?.Title is { Length: > 0 } said ? said : former?.Title ?? "";
        var same = former?.Url == url.AbsoluteUri && vault.Has(former.Sha256!) ? former : null;
        var answer = await ask(url, same is null ? null : MarksOf(same), stop).ConfigureAwait(false);
        if (answer.Outcome == PortalOutcome.NotModified)
        {
            Note(same! with { Title = title }, answer, same!.Sha256, same.ServedSha256, same.Digest, isChange: false);
            await AttachedAsync(ask, Attachments(vault.Read(same.Sha256!), new Uri(same.FinalUrl), stop), year, stop).ConfigureAwait(false);
            return PortalOutcome.NotModified;
        }

        var look = Look(PortalParts.Page, year, 0, url, title);
        if (answer.Outcome == PortalOutcome.Gone && former is not null)
        {
            Note(look, answer, null, null, null, isChange: true);
            Replace(year, []);
            return PortalOutcome.Gone;
        }

        answer = PortalContent.Bounded(answer, limits);
        if (answer.Outcome != PortalOutcome.Seen)
        {
            Note(look, answer, null, null, null, isChange: false);
            return answer.Outcome;
        }

        var attached = Attachments(answer.Bytes, answer.Url, stop);
        if ((PortalContent.IsPage(answer.Bytes) && ReportLinks.IsFile(answer.Url)) || PortalContent.DigestOf(answer.Bytes, attached, stop) is not { } digest)
        {
            Note(look, answer with { Outcome = PortalOutcome.Unusable, Note = "打开的页面上没有年度报告正文，也没有附件（可能是出错页面、验证页面或图片），没有采用；请打开网址核对。" }, null, PortalContent.Hash(answer.Bytes), null, isChange: false);
            return PortalOutcome.Unusable;
        }

        await KeepAsync(look, answer, digest, former, stop).ConfigureAwait(false);
        await AttachedAsync(ask, attached, year, stop).ConfigureAwait(false);
        return PortalOutcome.Seen;
    }

    private async Task AttachedAsync(Ask ask, IReadOnlyList<PortalLink> attached, int year, CancellationToken stop)
    {
        foreach (var (i, link) in attached.Index())
        {
            var former = Known(PortalParts.Attachment, year).FirstOrDefault(one => one.Url == link.Url.AbsoluteUri && one.Sha256 is not null);
            var same = former is not null && vault.Has(former.Sha256!) ? former : null;
            var answer = await ask(link.Url, same is null ? null : MarksOf(same), stop).ConfigureAwait(false);
            var look = Look(PortalParts.Attachment, year, i + 1, link.Url, link.Title);
            switch (answer.Outcome)
            {
                case PortalOutcome.NotModified:
                    Note(same! with { Ordinal = look.Ordinal, Title = look.Title }, answer, same.Sha256, same.ServedSha256, same.Digest, isChange: false);
                    break;
                case PortalOutcome.Seen when PortalContent.IsPage(answer.Bytes):
                    Note(look, answer with { Outcome = PortalOutcome.Unusable, Note = $"附件“{link.Title}”打开是网页而不是文件，没有采用；请打开网址核对。" }, null, PortalContent.Hash(answer.Bytes), null, isChange: false);
                    break;
                case PortalOutcome.Seen:
                    await KeepAsync(look, answer, PortalContent.Hash(answer.Bytes), former, stop).ConfigureAwait(false);
                    break;
                default:
                    Note(look, answer with { Note = $"附件“{link.Title}”：{answer.Note}" }, null, null, null, isChange: answer.Outcome == PortalOutcome.Gone && former is not null);
                    break;
            }
        }

        Replace(year, attached.Select(link => link.Url.AbsoluteUri).ToHashSet(StringComparer.Ordinal));
    }

    // What stood beside the report and is not linked any more.
    private void Replace(int year, HashSet<string> attached)
    {
        foreach (var old in Known(PortalParts.Attachment, year).Where(one => one.Sha256 is not null && !attached.Contains(one.Url)))
        {
            _seen.Add(old with { Id = 0, At = clock.GetUtcNow(), Status = 0, Outcome = PortalOutcome.Replaced.Code(), Sha256 = null, ServedSha256 = null, Length = 0, Digest = null, IsChange = true, ETag = null, LastModified = null, Note = "" });
        }
    }

    private async Task KeepAsync(PortalSighting look, PortalAnswer answer, string digest, PortalSighting? former, CancellationToken stop)
    {
        var isChange = former?.Digest != digest || !vault.Has(former.Sha256!);
        var kept = isChange ? (await vault.KeepAsync(answer.Bytes, stop).ConfigureAwait(false)).Sha256 : former!.Sha256;
        Note(look, answer, kept, PortalContent.Hash(answer.Bytes), digest, isChange);
    }

    private void Note(PortalSighting look, PortalAnswer answer, string? sha256, string? served, string? digest, bool isChange) =>
        _seen.Add(PortalLook.Of(look, answer, clock.GetUtcNow(), sha256, served, digest, isChange));

    private PortalSighting Look(string part, int? year, int ordinal, Uri url, string title) => PortalLook.At(site, part, year, ordinal, url, title);

    private IEnumerable<PortalSighting> Known(string part, int year) => known.Where(one => one.Part == part && one.Year == year);

    private IReadOnlyList<PortalLink> Attachments(byte[] page, Uri url, CancellationToken stop) =>
        PortalContent.IsPage(page) ? [.. ReportLinks.Attachments(PortalPage.Read(page, url, null, null, stop).Links).Take(limits.MostAttachments)] : [];

    private static PortalMarks MarksOf(PortalSighting one) => new(one.ETag, one.LastModified);
}
