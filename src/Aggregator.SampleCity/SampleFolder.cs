using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity;

/// <summary>The folder a sample city is written to.</summary>
internal static class SampleFolder
{
    /// <summary>Where the public model reports lie.</summary>
    public const string Templates = "templates";

    /// <summary>Clears an older sample city, marks the folder as ours and makes its folders; returns the answers' folder.</summary>
    public static string Prepare(string outFolder, CityKey city)
    {
        var inbox = Path.Combine(outFolder, "inbox");
        var answers = Path.Combine(outFolder, "answers");
        var roster = Path.Combine(outFolder, "roster.csv");
        var calendar = Path.Combine(outFolder, CalendarKey.File);
        var templates = Path.Combine(outFolder, Templates);
        var mark = Path.Combine(answers, KeyFiles.City);
        var occupied = File.Exists(roster) || File.Exists(calendar) || Holds(inbox) || Holds(answers) || Holds(templates);
        if (occupied && !File.Exists(mark))
        {
            throw new SampleRefusedException($"文件夹“{outFolder}”中已有 roster.csv、calendar.json、inbox、templates 或 answers，且不是本程序生成的样本城市；请换一个空文件夹。");
        }

        // The mark stays while the rest goes: a stop in between leaves a folder that can be written again.
        Directory.CreateDirectory(answers);
        if (occupied)
        {
            File.Delete(roster);
            File.Delete(calendar);
            foreach (var key in Directory.EnumerateFiles(answers).Where(file => file != mark).ToList())
            {
                File.Delete(key);
            }

            foreach (var folder in new[] { inbox, templates }.Where(Directory.Exists))
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        Directory.CreateDirectory(inbox);
        Directory.CreateDirectory(templates);
        KeyFiles.WriteOne(mark, city);
        return answers;
    }

    private static bool Holds(string folder) => Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();
}
