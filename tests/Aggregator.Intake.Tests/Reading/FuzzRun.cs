using System.Diagnostics;
using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;

namespace Aggregator.Intake.Tests.Reading;

/// <summary>Takes a file the way a night takes it: read, extract, check. Anything but a document or a refusal is a failure.</summary>
internal static class FuzzRun
{
    /// <summary>What one broken copy of a small report may allocate in all; sound ones allocate some MiB.</summary>
    public const long MostAllocated = 256L << 20;

    /// <summary>When a read is told to end: a hang shows as a cancelled file, with its number, not as a test run that never ends.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static void Read(byte[] bytes, string name, FuzzTally tally, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        string outcome;
        try
        {
            var document = DocumentReader.Read(bytes, name, patience.Token);
            Golden.Sound(document);
            Check(document, name);
            outcome = "document";
        }
        catch (UnreadableDocumentException refused)
        {
            Assert.AreEqual('。', refused.Loss.Message[^1], name);
            Assert.IsTrue(refused.Loss.Message.Any(c => c is >= '一' and <= '龥'), refused.Loss.Message);
            Assert.IsFalse(IsOurs(refused.InnerException), $"{name}: {refused.InnerException}");
            outcome = refused.InnerException is { } inner ? $"{refused.Loss.Kind} ({inner.GetType().Name})" : refused.Loss.Kind;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        tally.Add(name, outcome, watch.Elapsed, allocated);
        Assert.IsTrue(allocated < MostAllocated, $"{name} allocated {allocated >> 20} MiB.");
    }

    /// <summary>
    /// Whether the code that gave up is ours and did not mean to: a parser's complaint about its file is a reason, an index of ours out of
    /// range is a bug that merely cost no more than the file.
    /// </summary>
    private static bool IsOurs(Exception? crash) =>
        crash is IndexOutOfRangeException or ArgumentException or NullReferenceException or ArithmeticException or InvalidCastException or KeyNotFoundException
        && new StackTrace(crash).GetFrames().Select(frame => frame.GetMethod()?.DeclaringType?.Namespace ?? "")
            .FirstOrDefault(space => !space.StartsWith("System", StringComparison.Ordinal))?.StartsWith("Aggregator", StringComparison.Ordinal) == true;

    private static void Check(Document document, string name)
    {
        var unit = new Unit("a", "云川市水利局", [], UnitKind.Bureau, null, ReportScope.OwnLevel, UnitKind.Bureau.DefaultGroup(), null, null, null, null);
        foreach (var report in ReportExtractor.Extract(document, name))
        {
            var year = report.Year ?? 2025;
            var submission = new Submission(name, "", document.Format, unit.Name, year, SubmissionStatus.Accepted, "", "", report, null, null, new DateOnly(2026, 1, 20), null, null, null, "", document.Losses);
            var result = ReportChecker.Check(new CheckedReport(unit, year, submission, report, null, new Roster([unit])));
            Assert.HasCount(0, result.Faults, string.Join('\n', result.Faults));
        }
    }
}
