using System.Globalization;
using System.Text;

namespace Aggregator.Benchmarks.Inputs;

/// <summary>One generated corpus on disk, in the form of every tool that reads it.</summary>
/// <param name="Reports">How many reports.</param>
/// <param name="Characters">UTF-16 units of all texts.</param>
/// <param name="Corpus">The file <c>aggregator reuse</c> reads.</param>
/// <param name="Folder">Where a run may write.</param>
internal sealed record ReuseInput(int Reports, long Characters, string Corpus, string Folder)
{
    /// <summary>The texts as one file each, a character a line, punctuation dropped, a run of digits one letter: what sim_text takes for words.</summary>
    public string WordFiles => Path.Combine(Folder, "words");

    /// <summary>The paths of <see cref="WordFiles"/>, one a line.</summary>
    public string Names => Path.Combine(Folder, "names");

    /// <summary>Writes a corpus into a folder of its own.</summary>
    public static ReuseInput Write(string under, int reports, int seed, bool withWordFiles)
    {
        var folder = Directory.CreateDirectory(Path.Combine(under, reports.ToString(CultureInfo.InvariantCulture))).FullName;
        var corpus = Path.Combine(folder, "corpus.jsonl");
        var input = new ReuseInput(reports, ReuseCorpus.Write(corpus, reports, seed), corpus, folder);
        if (withWordFiles)
        {
            input.WriteWords(seed);
        }

        return input;
    }

    private void WriteWords(int seed)
    {
        Directory.CreateDirectory(WordFiles);
        var names = new StringBuilder();
        foreach (var report in ReuseCorpus.Make(Reports, seed))
        {
            var words = new StringBuilder(report.Text.Length * 2);
            var before = ' ';
            foreach (var c in report.Text)
            {
                if (char.IsLetter(c) || (char.IsDigit(c) && !char.IsDigit(before)))
                {
                    words.Append(char.IsDigit(c) ? 'N' : c).Append('\n');
                }

                before = c;
            }

            var path = Path.Combine(WordFiles, report.Id);
            File.WriteAllText(path, words.ToString());
            names.Append(path).Append('\n');
        }

        File.WriteAllText(Names, names.ToString());
    }
}
