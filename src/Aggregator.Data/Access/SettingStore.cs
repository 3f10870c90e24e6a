using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Access;

/// <summary>The office's switches.</summary>
/// <param name="store">The database.</param>
/// <param name="audit">The log.</param>
public sealed class SettingStore(Store store, AuditStore audit)
{
    /// <summary>Whether whoever decided on a finding is kept from settling its submission or its objection: <c>on</c> or <c>off</c>.</summary>
    public const string MakerChecker = "maker-checker";

    /// <summary>Whether a switch is on; one that was never set is off.</summary>
    public async Task<bool> IsOnAsync(string name, CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.Settings.AnyAsync(row => row.Name == name && row.Content == "on", stop).ConfigureAwait(false);
    }

    /// <summary>Sets a switch. One that stands so already is left as it is, and nothing is noted.</summary>
    /// <returns>Null when it was set; else who had set it so, and when.</returns>
    public Task<(string By, DateTimeOffset At)?> SetAsync(string name, bool isOn, AuditNote note, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(note);
        return audit.WriteAsync<(string By, DateTimeOffset At)?>(
            async (context, at, token) =>
            {
                var row = await context.Settings.AsTracking().FirstOrDefaultAsync(one => one.Name == name, token).ConfigureAwait(false);
                if (row is not null && (row.Content == "on") == isOn)
                {
                    return ((row.ChangedBy, UtcTime.Of(row.ChangedAt)), null);
                }

                if (row is null)
                {
                    row = new SettingRow { Name = name };
                    context.Add(row);
                }

                (row.Content, row.ChangedBy, row.ChangedAt) = (isOn ? "on" : "off", StoredText.Fit(note.Who, Lengths.Name), at.UtcDateTime);
                await context.SaveChangesAsync(token).ConfigureAwait(false);
                return (null, note);
            },
            stop);
    }
}
