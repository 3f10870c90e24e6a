using System.CommandLine;
using Aggregator.Intake;
using Aggregator.Pipeline;

namespace Aggregator.Server.Commands;

/// <summary>The options that say which city the scheduled night works on.</summary>
internal sealed class CityArguments
{
    private readonly Option<FileInfo?> _roster = new("--roster") { Description = "每晚处理所用的单位名册。" };
    private readonly Option<DirectoryInfo?> _inbox = new("--inbox") { Description = "每晚处理的收件目录。" };
    private readonly Option<int?> _year = new("--year") { Description = "报告年度，默认为上一年。" };
    private readonly Option<DirectoryInfo?> _out = new("--out") { Description = "输出目录，默认 <data>/out。" };

    private readonly Option<FileInfo?> _calendar = CalendarArgument.Create();

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_roster);
        command.Options.Add(_inbox);
        command.Options.Add(_year);
        command.Options.Add(_out);
        command.Options.Add(_calendar);
    }

    /// <summary>The city named on the command line, or null.</summary>
    /// <exception cref="RefusedInputException">Only half of it is named, or no night could work on it.</exception>
    public async Task<ScheduledCity?> CityAsync(ParseResult parsed, string dataFolder, CancellationToken stop)
    {
        var (roster, inbox) = (parsed.GetValue(_roster), parsed.GetValue(_inbox));
        if (roster is null && inbox is null)
        {
            return null;
        }

        if (roster is null || inbox is null)
        {
            throw new RefusedInputException(["--roster 与 --inbox 必须同时给出。"]);
        }

        var city = new ScheduledCity(roster.FullName, inbox.FullName, parsed.GetValue(_year), parsed.GetValue(_out)?.FullName ?? Path.Combine(dataFolder, "out"), parsed.GetValue(_calendar)?.FullName);
        await NightInput.RefuseUnusableAsync(city.RosterPath, city.InboxFolder, city.Year, city.OutFolder, city.CalendarPath, stop);
        return city;
    }
}
