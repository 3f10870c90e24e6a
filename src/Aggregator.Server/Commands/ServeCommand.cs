using System.CommandLine;
using Aggregator.Server.Hosting;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator serve</c>, and <c>aggregator</c> without a verb: web, scheduler and workers in one process.</summary>
internal static class ServeCommand
{
    public static Command Create(string name)
    {
        var command = new Command(name, "网页、调度和处理在同一进程运行（默认）。");
        Configure(command);
        return command;
    }

    public static void ServeWithoutVerb(RootCommand root) => Configure(root);

    private static void Configure(Command command)
    {
        var store = new StoreArguments();
        var city = new CityArguments();
        var urls = new Option<string>("--urls") { Description = "监听地址。", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var noSample = new Option<bool>("--no-sample") { Description = "空库时不写入样本城市。" };
        command.Options.Add(urls);
        command.Options.Add(noSample);
        store.AddTo(command);
        city.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var data = store.DataFolder(parsed);
            var settings = new ServiceSettings(store.Store(parsed), data, parsed.GetValue(urls)!, await city.CityAsync(parsed, data, stop), WithSample: !parsed.GetValue(noSample));
            return await Service.RunAsync(settings, stop);
        });
    }
}
