using System.Globalization;
using Aggregator.Benchmarks.Inputs;
using Aggregator.Core.Extracting;
using Aggregator.Intake.Reading;

namespace Aggregator.Benchmarks.Quick;

/// <summary>Reports and megabytes a second of each format on one thread, bytes to reports.</summary>
internal static class FormatCost
{
    public static void Print(TextWriter to)
    {
        to.WriteLine("Formats, one thread, bytes to reports, medians of processor time over some sample-city files (pdf: by the clock, poppler runs as a process of its own).");
        to.WriteLine($"{"format",-12}{"files",6}{"KB each",9}{"ms each",9}{"read ms",9}{"reports/s",11}{"MB/s",8}{"KB alloc each",15}");
        foreach (var (format, files) in SampleFiles.ByFormat)
        {
            var isSlow = format is "pdf";
            var documents = files.Select(file => DocumentReader.Read(file.Bytes, file.Path)).ToList();
            void Both()
            {
                foreach (var file in files)
                {
                    ReportExtractor.Extract(DocumentReader.Read(file.Bytes, file.Path), file.Path);
                }
            }

            void Read()
            {
                foreach (var file in files)
                {
                    DocumentReader.Read(file.Bytes, file.Path);
                }
            }

            var times = Median.Of(isSlow ? 3 : 31, isSlow ? 1 : 20, isSlow ? Median.Wall : Median.Processor, Both, Read);
            var bytes = files.Sum(file => (long)file.Bytes.Length);
            var each = times[0] / files.Count;
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{format,-12}{files.Count,6}{bytes / 1024.0 / files.Count,9:0.0}{each,9:0.00}{times[1] / files.Count,9:0.00}{1000 / each,11:0}{bytes / 1048576.0 / (times[0] / 1000),8:0.0}{Median.Allocated(Both) / 1024 / files.Count,15}"));
        }

        to.WriteLine();
    }
}
