using System.IO.Compression;
using System.Text;

namespace Aggregator.Testing;

/// <summary>Numbers of persons, written in every way a report writes them, and the search for them in what the program wrote.</summary>
public static class PersonsNumbers
{
    /// <summary>Mobiles, spaced and in full width, an identity number and a bank card; the last two with right check digits.</summary>
    public static IReadOnlyList<string> All { get; } = ["13912345678", "139 1234 5678", "１３９１２３４５６７８", "11010519491231002X", "6222021234567890128"];

    /// <summary>All of them in one phrase.</summary>
    public static string Phrase { get; } = string.Join('、', All);

    /// <summary>The numbers that stand in a text, none when all are masked.</summary>
    public static IEnumerable<string> In(string text) => All.Where(number => text.Contains(number, StringComparison.OrdinalIgnoreCase));

    /// <summary>Every file below a folder by name and as text; a workbook's parts one by one.</summary>
    public static IEnumerable<(string Name, string Text)> Texts(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).SelectMany(path => TextsOf(path, Path.GetRelativePath(folder, path)));

    private static IEnumerable<(string Name, string Text)> TextsOf(string path, string name)
    {
        yield return (name, name);
        if (!path.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            yield return (name, File.ReadAllText(path));
            yield break;
        }

        using var package = ZipFile.OpenRead(path);
        foreach (var entry in package.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            yield return (name + "!" + entry.FullName, reader.ReadToEnd());
        }
    }
}
