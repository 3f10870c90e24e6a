using Aggregator.Core.Scoring.Schemes;
using Aggregator.Intake;
using Aggregator.Intake.Adjustments;
using Aggregator.Intake.Calendars;
using Aggregator.Intake.Merits;
using Aggregator.Intake.Portals;
using Aggregator.Intake.Rosters;
using Aggregator.Intake.Schemes;

namespace Aggregator.Server.Commands;

/// <summary>Looks at what a night is told to work on, before anything is stored or written: a refused verb leaves nothing behind.</summary>
internal static class NightInput
{
    /// <summary>Refuses what no night could work on; a null year is that of the night's own day.</summary>
    /// <exception cref="RefusedInputException">Every problem at once.</exception>
    public static async Task RefuseUnusableAsync(string roster, string inbox, int? year, string to, string? calendar, CancellationToken stop)
    {
        var problems = new List<string>();
        if (year is < 2008 or > 2100)
        {
            problems.Add($"报告年度 {year} 不在 2008 至 2100 之间，请核对 --year。");
        }

        if (!Directory.Exists(inbox))
        {
            problems.Add($"收件目录“{inbox}”不存在，请核对 --inbox。");
        }

        // Found out now and not by the night's last stage, whose failure is tried again for minutes.
        if (OutputFolderCheck.Problem(to) is { } unwritable)
        {
            problems.Add(unwritable);
        }

        if (!File.Exists(roster))
        {
            problems.Add($"单位名册“{roster}”不存在，请核对 --roster。");
        }
        else
        {
            try
            {
                var units = RosterReader.Read(await RosterFile.ReadAsync(roster, stop), Path.GetFileName(roster));
                await CalendarFile.LoadAsync(CalendarFile.Find(calendar, roster), units, stop);
                await PortalFile.LoadAsync(roster, units, stop);
                await AdjustmentFile.LoadAsync(roster, units, stop);
                var (scheme, _) = SchemeFile.Find(roster) is { } own ? SchemeFile.Read(await SchemeFile.ReadAsync(own, stop), Path.GetFileName(own)) : (ScoringScheme.Default, null);
                if (MeritFile.Find(roster) is { } merits)
                {
                    MeritFile.Read(await MeritFile.ReadAsync(merits, stop), MeritFile.Name, units, scheme);
                }
            }
            catch (RefusedInputException refused)
            {
                problems.AddRange(refused.Messages);
            }
        }

        if (problems.Count > 0)
        {
            throw new RefusedInputException(problems);
        }
    }
}
