using Aggregator.Benchmarks;
using Aggregator.Benchmarks.Inputs;
using Aggregator.Benchmarks.Quick;
using Aggregator.Benchmarks.Runs;
using Aggregator.Benchmarks.Web;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

// quick, score, rollup, workbook, growth, hostile, process, nights, fingerprints, workers, reuse and web print ratios within minutes; any other arguments go to BenchmarkDotNet.
switch (args)
{
    case ["quick", ..]:
        PageCost.Print(Console.Out);
        FormatCost.Print(Console.Out);
        CheckCost.Print(Console.Out);
        SizeCost.PrintGrowth(Console.Out);
        return 0;
    case ["checks", ..]:
        CheckCost.Print(Console.Out);
        return 0;
    case ["score", ..]:
        ScoreCost.Print(Console.Out);
        return 0;
    case ["rollup", ..]:
        RollUpCost.Print(Console.Out);
        return 0;
    case ["workbook", "one", var units]:
        WorkbookCost.PrintOne(Console.Out, OneRun.SizeOf(units));
        return 0;
    case ["workbook", ..]:
        WorkbookCost.Print(Console.Out);
        return 0;
    case ["page", ..]:
        PageCost.Print(Console.Out);
        return 0;
    case ["formats", ..]:
        FormatCost.Print(Console.Out);
        return 0;
    case ["growth", ..]:
        SizeCost.PrintGrowth(Console.Out);
        return 0;
    case ["hostile", ..]:
        SizeCost.PrintHostile(Console.Out, args.Length > 1 ? args[1] : "");
        return 0;
    case ["store", var corpus, var background]:
        StoreCost.Print(Console.Out, corpus, background);
        return 0;
    case ["workers", var units, var years, var connection, var program]:
        WorkerCost.Print(Console.Out, OneRun.SizeOf(units), OneRun.SizeOf(years), connection, program);
        return 0;
    case ["nights", .. var rest]:
        return NightCost.Print(Console.Out, rest.FirstOrDefault(argument => argument.Contains('=', StringComparison.Ordinal)), rest.FirstOrDefault(argument => !argument.Contains('=', StringComparison.Ordinal)));
    case ["fingerprints", .. var rest]:
        FingerprintCost.Print(Console.Out, OneRun.SizeOf(rest.FirstOrDefault("120000")));
        return 0;
    case ["one", var shape, var bytes]:
        OneRun.Print(Console.Out, shape, bytes);
        return 0;
    case ["write", "portal", _, var place]:
        File.WriteAllBytes(place, PortalPage.OfOneBureau());
        return 0;
    case ["write", "reuse", var reports, var place]:
        ReuseCorpus.Write(place, OneRun.SizeOf(reports), seed: 7);
        return 0;
    case ["write", "workbook", var units, var place]:
        File.WriteAllBytes(place, Aggregator.Publishing.Workbooks.CityWorkbook.Bytes(Aggregator.Testing.FilledCity.Create(OneRun.SizeOf(units))));
        return 0;
    case ["write", var shape, var bytes, var path]:
        File.WriteAllBytes(path, Shapes.Make(shape, OneRun.SizeOf(bytes)));
        return 0;
    case ["process", ..]:
        return ProcessCost.Print(Console.Out, args.Length > 1 ? args[1] : null);
    case ["web", var data, var password, .. var built]:
        return await WebCost.PrintAsync(Console.Out, data, password, built.FirstOrDefault());
    case ["reuse", "phases", var stored, var place]:
        ReuseCost.PrintPhases(Console.Out, place, OneRun.SizeOf(stored));
        return 0;
    case ["reuse", .. var rest]:
        return ReuseCost.Print(Console.Out, rest.Contains("--full"), rest.FirstOrDefault(argument => !argument.StartsWith('-')));
    default:
        // Beside what the build leaves behind, wherever the program was called from.
        BenchmarkSwitcher.FromAssembly(typeof(PageBenchmarks).Assembly).Run(args, DefaultConfig.Instance.WithArtifactsPath(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../benchmarks"))));
        return 0;
}
