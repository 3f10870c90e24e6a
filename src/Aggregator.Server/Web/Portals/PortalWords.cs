using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Intake.Portals;
using Aggregator.Server.Web.Reading;

namespace Aggregator.Server.Web.Portals;

/// <summary>What is said of a site.</summary>
public static class PortalWords
{
    /// <summary>How the newest visit ended.</summary>
    public static string Outcome(PortalLine line) => line.Last is not { } last ? "尚未采集" : OutcomeOf(last.Outcome);

    /// <summary>An outcome as stored; one this program does not know as it is.</summary>
    public static string OutcomeOf(string code) => PortalOutcomes.Parse(code)?.ChineseName() ?? code;

    /// <summary>What a look was at.</summary>
    public static string Part(PortalSighting look) => look.Part switch
    {
        PortalParts.Column => "栏目",
        PortalParts.Page => string.Create(CultureInfo.InvariantCulture, $"{look.Year}年度报告"),
        PortalParts.Attachment => string.Create(CultureInfo.InvariantCulture, $"{look.Year}年度报告的附件"),
        _ => look.Part,
    };

    /// <summary>What of a site's report differs, each with the address of the page that lays the two side by side: its versions one after the other, and its present one beside the hand-in.</summary>
    public static IReadOnlyList<(string Words, string Address)> Differences(CitySnapshot night, PortalLine line)
    {
        var copies = night.Submissions.Where(file => file.Unit == line.Unit && file.Year == night.Year && file.Copy?.Number == line.Number).ToList();
        var shown = ShownReports.Of(copies).Where(one => one.Copy is not null).ToList();
        var words = shown.Zip(shown.Skip(1)).Select(pair => ($"{Wording.Iso(ChinaTime.DayOf(pair.Second.From))} 改动", VersionPairs.AddressOf(line.Unit, pair.Second.Copy!, pair.First.Copy!))).ToList();
        var handedIn = night.Submissions.FirstOrDefault(file => file is { Copy: null, Report: not null, Status: SubmissionStatus.Accepted } && file.Unit == line.Unit && file.Year == night.Year);
        if (handedIn is not null && ShownReports.Now(copies) is { } now && now.Sha256 != handedIn.Sha256)
        {
            words.Add(("与报送件对照", VersionPairs.AddressOf(line.Unit, now, handedIn)));
        }

        return words;
    }
}
