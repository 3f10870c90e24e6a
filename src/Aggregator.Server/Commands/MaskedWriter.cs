using System.Globalization;
using System.Text;
using Aggregator.Core.Documents;

namespace Aggregator.Server.Commands;

/// <summary>
/// Passes lines on with the numbers of persons masked; a line is passed on when it ends or, as a bar of progress, begins anew, and the rest
/// when the writer is closed.
/// </summary>
internal sealed class MaskedWriter(TextWriter to) : TextWriter(CultureInfo.InvariantCulture)
{
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => to.Encoding;

    public override void Write(char value)
    {
        _line.Append(value);
        if (value == '\n')
        {
            Flush();
        }
    }

    public override void Write(string? value)
    {
        base.Write(value);
        if (value?.Contains('\r', StringComparison.Ordinal) == true)
        {
            Flush();
        }
    }

    public override void Flush()
    {
        to.Write(PersonalData.Mask(_line.ToString()));
        _line.Clear();
        to.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Flush();
        }

        base.Dispose(disposing);
    }
}
