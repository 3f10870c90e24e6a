using System.CommandLine;
using Aggregator.SampleCity;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator sample</c>: writes a synthetic city with its answer key.</summary>
internal static class SampleCommand
{
    public static Command Create()
    {
        var units = new Option<int>("--units") { Description = $"单位数，至少 {CityWriter.FewestUnits}；12 个起有首次启动所见的各种差错，70 个单位、18 个年度埋有全部种类的差错和诱饵。", DefaultValueFactory = _ => 14 };
        var years = new Option<int>("--years") { Description = $"年度数，1 至 {CityWriter.MostYears}，末年为 {CityWriter.LastYear}；2018 年度以前用当年的体例。", DefaultValueFactory = _ => 2 };
        var seed = new Option<long>("--seed") { Description = "种子：同一种子写出同样的字节。", DefaultValueFactory = _ => 1 };
        var to = new Option<DirectoryInfo>("--out") { Description = "输出目录；其中已有的样本城市会被替换，别的 roster.csv、inbox、templates、answers 不会被动。", Required = true };
        var command = new Command("sample", "写出一座虚构城市：名册、收件目录和标准答案。") { units, years, seed, to };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(to)!.FullName;
            var total = parsed.GetValue(units);
            using var bar = new ProgressBar();
            CityWriter.Write(parsed.GetValue(units), parsed.GetValue(years), parsed.GetValue(seed), folder, new ImmediateProgress<int>(done => bar.Show("写出样本", done, total)));
            bar.Dispose();
            Console.WriteLine($"样本已写到 {folder}");
            return ExitCodes.Done;
        });
        return command;
    }
}
