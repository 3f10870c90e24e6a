using System.Globalization;
using System.Text;
using Aggregator.Intake.Reading.Children;

namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Runs poppler's programs on one file in a private folder, and tells their refusals apart.</summary>
internal sealed class PopplerRun : IDisposable
{
    private const string FileName = "in.pdf";
    private const long Memory = 1L << 30;

    private static readonly ChildLimits InfoLimits = new(TimeSpan.FromSeconds(15), 1 << 20, Memory);
    private static readonly ChildLimits TextLimits = new(TimeSpan.FromSeconds(40), 96 << 20, Memory);
    private static readonly ChildLimits DrawingLimits = new(TimeSpan.FromSeconds(40), 96 << 20, Memory);

    private readonly PopplerTools _tools;
    private readonly string _name;
    private readonly CancellationToken _stop;
    private readonly PrivateFolder _folder = new();

    public PopplerRun(PopplerTools tools, byte[] bytes, string name, CancellationToken stop)
    {
        (_tools, _name, _stop) = (tools, name, stop);
        File.WriteAllBytes(_folder.File(FileName), bytes);
    }

    /// <summary>The lines of <c>pdfinfo</c>: <c>Pages: 5</c>.</summary>
    public Dictionary<string, string> Info()
    {
        var result = Sure(ChildProcess.Run(_tools.Info, ["-enc", "UTF-8", FileName], _folder.Path, InfoLimits, _stop));
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(result.Output).Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                facts.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return facts;
    }

    /// <summary>Every word with its box, as the markup of <c>pdftotext -bbox-layout</c>.</summary>
    public byte[] Words(int lastPage) =>
        Sure(ChildProcess.Run(_tools.Text, ["-q", "-bbox-layout", "-enc", "UTF-8", "-l", Number(lastPage), FileName, "-"], _folder.Path, TextLimits, _stop)).Output;

    /// <summary>What is drawn on the pages, as SVG; its end tells when it is too much to draw.</summary>
    public ChildResult Drawing(int firstPage, int lastPage) =>
        ChildProcess.Run(_tools.Drawing, ["-q", "-svg", "-f", Number(firstPage), "-l", Number(lastPage), FileName, "-"], _folder.Path, DrawingLimits, _stop);

    public void Dispose() => _folder.Dispose();

    private ChildResult Sure(ChildResult result) => result switch
    {
        { IsGood: true } => result,
        { End: ChildEnd.NotStarted } => throw Unreadable.MissingProgram(_name, "PDF文件", "poppler-utils"),
        { End: not ChildEnd.Exited } => throw Unreadable.TooComplex(_name),
        _ when result.Error.Contains("password", StringComparison.OrdinalIgnoreCase) || result.Error.Contains("not allowed", StringComparison.OrdinalIgnoreCase)
            || result.Error.Contains("security handler", StringComparison.OrdinalIgnoreCase) => throw Unreadable.Protected(_name),
        _ => throw Unreadable.Damaged(_name),
    };

    private static string Number(int page) => page.ToString(CultureInfo.InvariantCulture);
}
