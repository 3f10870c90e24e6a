using System.Globalization;

namespace Aggregator.Benchmarks.Inputs;

/// <summary>Changes one file in a hundred of an inbox, as units that hand in a corrected report do.</summary>
internal static class ChangedFiles
{
    /// <summary>Adds a paragraph to every hundredth of the pages and text files that lie in it; letters and figures of ASCII, which every one of their encodings spells alike.</summary>
    /// <param name="inbox">The folder.</param>
    /// <param name="times">How often it was done before: another paragraph.</param>
    /// <returns>How many were changed; one in a hundred of all files, at least one.</returns>
    public static int Write(string inbox, int times)
    {
        var all = Directory.EnumerateFiles(inbox, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var fit = all.Where(path => Path.GetExtension(path) is ".html" or ".txt").ToList();
        var wanted = Math.Max(1, all.Count / 100);
        var step = Math.Max(1, fit.Count / wanted);
        var changed = fit.Where((_, n) => n % step == 0).Take(wanted).ToList();
        foreach (var path in changed)
        {
            var bytes = File.ReadAllBytes(path);
            var line = System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\r\n{(path.EndsWith(".html", StringComparison.Ordinal) ? "<p>V" : "V")}{times + 2}\r\n"));
            var end = bytes.AsSpan().LastIndexOf("</body"u8) is >= 0 and var body ? body : bytes.Length;
            File.WriteAllBytes(path, [.. bytes.AsSpan(0, end), .. line, .. bytes.AsSpan(end)]);
        }

        return changed.Count;
    }
}
