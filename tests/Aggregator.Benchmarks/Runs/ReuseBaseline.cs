using Aggregator.Benchmarks.Inputs;

namespace Aggregator.Benchmarks.Runs;

/// <summary>A public tool that looks for shared text in the same corpus.</summary>
/// <param name="Name">As printed.</param>
/// <param name="What">How it is run.</param>
/// <param name="Missing">Null when it is installed; otherwise why it is not measured.</param>
/// <param name="Run">One run, stopped after the limit.</param>
internal sealed record ReuseBaseline(string Name, string What, string? Missing, Func<ReuseInput, TimeSpan, ChildRun?> Run)
{
    // The sketches a paragraph is compared by are made of its character 5-grams; shorter lines are table rows and headings.
    private const string Datasketch = """
        import json, sys
        from datasketch import MinHash, MinHashLSH
        index = MinHashLSH(threshold=0.5, num_perm=128)
        pairs = 0
        for line in open(sys.argv[1], encoding="utf-8"):
            report = json.loads(line)
            for number, paragraph in enumerate(report["text"].split("\n")):
                if len(paragraph) < 20:
                    continue
                sketch = MinHash(num_perm=128)
                sketch.update_batch([paragraph[i:i + 5].encode("utf-8") for i in range(len(paragraph) - 4)])
                pairs += len(index.query(sketch))
                index.insert(report["id"] + "/" + str(number), sketch)
        print(pairs)
        """;

    private static readonly TimeSpan Asked = TimeSpan.FromMinutes(1);

    /// <summary>Every tool the figures can be set beside, installed or not.</summary>
    public static IReadOnlyList<ReuseBaseline> All() =>
    [
        new(
            "sim_text",
            "-r 24: exact runs of 24 characters; a file a report, a character a line, punctuation dropped, digits folded; the form's wording is not masked; writing the files is not timed",
            ChildRun.Of("sim_text", ["-v"], "", Asked) is null ? "not installed (Debian package similarity-tester)" : null,
            (input, limit) => ChildRun.Of("sim_text", ["-r", "24", "-n", "-T", "-i", "-o", Path.Combine(input.Folder, "runs")], File.ReadAllText(input.Names), limit)),
        new(
            "datasketch",
            "MinHash-LSH over paragraphs, 128 permutations, similarity from 0.5, on the corpus as it is",
            ChildRun.Of("python3", ["-c", "import datasketch"], "", Asked) is { ExitCode: 0 } ? null : "not installed (python3 cannot import it)",
            (input, limit) => ChildRun.Of("python3", ["-c", Datasketch, input.Corpus], "", limit)),
    ];
}
