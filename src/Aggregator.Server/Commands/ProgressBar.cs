using System.Globalization;

namespace Aggregator.Server.Commands;

/// <summary>A progress bar on a terminal; on a redirected output a line per tenth.</summary>
internal sealed class ProgressBar : IDisposable
{
    private const int Width = 30;
    private readonly Lock _lock = new();
    private readonly bool _terminal = !Console.IsErrorRedirected;
    private int _lastTenth = -1;
    private bool _shown;
    private string _title = "";

    /// <summary>Shows how far a piece of work is; another title begins a new line.</summary>
    public void Show(string title, int done, int total)
    {
        lock (_lock)
        {
            if (title != _title)
            {
                EndLine();
                _title = title;
                _lastTenth = -1;
            }

            var share = total <= 0 ? 1.0 : Math.Clamp((double)done / total, 0, 1);
            var tenth = (int)(share * 10);
            if (_terminal)
            {
                var filled = (int)(share * Width);
                Console.Error.Write($"\r{_title} [{new string('#', filled)}{new string('.', Width - filled)}] {done}/{total}   ");
                _shown = true;
            }
            else if (tenth != _lastTenth)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_title} {done}/{total}"));
            }

            _lastTenth = tenth;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_lock)
        {
            EndLine();
        }
    }

    private void EndLine()
    {
        if (_shown)
        {
            Console.Error.WriteLine();
            _shown = false;
        }
    }
}
