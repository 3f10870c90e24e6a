using System.Globalization;

namespace Aggregator.Publishing.Charts;

/// <summary>Days around the deadline, laid over a width; what lies further out stands at the edge.</summary>
internal sealed class DayAxis
{
    // Who files two months early or four months late is told by the number beside; the picture is about the days around the deadline.
    private const int Earliest = -60;
    private const int Latest = 120;
    private const int Margin = 10;
    private const double TickRoom = 48;

    /// <summary>Lays the days of these units out between two places.</summary>
    public DayAxis(IReadOnlyList<FilingDay> days, double left, double right)
    {
        (Left, Right) = (left, right);
        var known = days.SelectMany(day => new[] { day.Days, day.LocalDay }).OfType<int>().ToList();
        (First, Last) = (Math.Max(Earliest, known.Append(-Margin).Min() - 1), Math.Min(Latest, known.Append(Margin).Max() + 1));
    }

    /// <summary>Where the first day stands.</summary>
    public double Left { get; }

    /// <summary>Where the last day stands.</summary>
    public double Right { get; }

    /// <summary>The first day shown.</summary>
    public int First { get; }

    /// <summary>The last day shown.</summary>
    public int Last { get; }

    /// <summary>The end of the last day in time.</summary>
    public double Deadline => At(0.5);

    /// <summary>The room of a day.</summary>
    public double DayWidth => (Right - Left) / (Last - First);

    /// <summary>The place of a day.</summary>
    public double At(double day) => Left + ((Math.Clamp(day, First, Last) - First) * DayWidth);

    /// <summary>Lines and numbers for every few days.</summary>
    public void Draw(SvgWriter svg, double top, double bottom)
    {
        var step = new[] { 5, 10, 20, 30, 60 }.First(days => days * DayWidth >= TickRoom || days == 60);
        for (var day = First / step * step; day <= Last; day += step)
        {
            var x = At(day);
            svg.Line(x, top, x, bottom, Palette.Line);
            svg.Text(x, top - 5, day.ToString("+0;-0;0", CultureInfo.InvariantCulture), Palette.Faint, "middle");
        }

        svg.Line(Deadline, top, Deadline, bottom, Palette.Ink, 1.5);
    }
}
