using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using Aggregator.Server.Web;

namespace Aggregator.Server.Watching;

/// <summary>
/// Listens to the product's meter and to the web server's durations, and writes them out in Prometheus' text format 0.0.4. Only labels of few values are kept, and never more
/// than <see cref="MostSeries"/> lines of measurements.
/// </summary>
internal sealed class MetricsText : IMetricsText, IDisposable
{
    private const string WebMeter = "Microsoft.AspNetCore.Hosting";

    private const string WebDuration = "http.server.request.duration";

    private const int MostSeries = 3000;

    private static readonly string[] WebLabels = ["http.request.method", "http.response.status_code", "http.route"];

    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    private readonly MeterListener _listener = new();
    private readonly Lock _turn = new();
    private readonly SemaphoreSlim _collecting = new(1);
    private readonly Dictionary<(Instrument Instrument, string Labels), Series> _series = [];
    private readonly WatchMeter _watch;
    private int _collection;

    public MetricsText(WatchMeter watch)
    {
        _watch = watch;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == SiteMeter.Name || (instrument.Meter.Name == WebMeter && instrument.Name == WebDuration))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.Start();
    }

    /// <inheritdoc />
    public async Task<string> CollectAsync(CancellationToken stop)
    {
        await _collecting.WaitAsync(stop);
        try
        {
            await _watch.RefreshAsync(stop);
            lock (_turn)
            {
                _collection++;
            }

            _listener.RecordObservableInstruments();
            lock (_turn)
            {
                return Written();
            }
        }
        finally
        {
            _collecting.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _listener.Dispose();
        _collecting.Dispose();
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = LabelsOf(instrument, tags);
        lock (_turn)
        {
            if (!_series.TryGetValue((instrument, labels), out var series))
            {
                if (_series.Count >= MostSeries)
                {
                    return;
                }

                _series.Add((instrument, labels), series = new Series());
            }

            series.Collection = _collection;
            if (instrument.IsObservable)
            {
                series.Sum = value;
                return;
            }

            series.Sum += value;
            series.Count++;
            for (var i = 0; i < Bounds.Length; i++)
            {
                series.Within[i] += value <= Bounds[i] ? 1 : 0;
            }
        }
    }

    // What an observable instrument no longer tells is over: the last night's stages are not the ones of the night before.
    private string Written()
    {
        var text = new StringBuilder();
        foreach (var instrument in _series.Where(one => !one.Key.Instrument.IsObservable || one.Value.Collection == _collection).GroupBy(one => one.Key.Instrument.Name).OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            var about = instrument.First().Key.Instrument;
            var (kind, name) = (KindOf(about), NameOf(about));
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {Escaped(about.Description ?? "")}\n# TYPE {name} {kind}\n");
            foreach (var ((_, labels), series) in instrument.OrderBy(one => one.Key.Labels, StringComparer.Ordinal))
            {
                if (kind != "histogram")
                {
                    Line(text, name, labels, series.Sum);
                    continue;
                }

                for (var i = 0; i < Bounds.Length; i++)
                {
                    Line(text, name + "_bucket", With(labels, Bounds[i].ToString(CultureInfo.InvariantCulture)), series.Within[i]);
                }

                Line(text, name + "_bucket", With(labels, "+Inf"), series.Count);
                Line(text, name + "_sum", labels, series.Sum);
                Line(text, name + "_count", labels, series.Count);
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, string labels, double value) =>
        text.Append(CultureInfo.InvariantCulture, $"{name}{(labels.Length == 0 ? "" : $"{{{labels}}}")} {value:R}\n");

    private static string With(string labels, string bound) => $"{labels}{(labels.Length == 0 ? "" : ",")}le=\"{bound}\"";

    private static string KindOf(Instrument instrument) => instrument.GetType().Name switch
    {
        var type when type.Contains("Histogram", StringComparison.Ordinal) => "histogram",
        var type when type.Contains("Counter", StringComparison.Ordinal) && !type.Contains("UpDown", StringComparison.Ordinal) => "counter",
        _ => "gauge",
    };

    private static string NameOf(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "");
        return KindOf(instrument) == "counter" ? name + "_total" : name;
    }

    private static string LabelsOf(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new List<string>(tags.Length);
        foreach (var (key, value) in tags)
        {
            if (instrument.Meter.Name == SiteMeter.Name || WebLabels.Contains(key))
            {
                labels.Add($"{key.Replace('.', '_')}=\"{Escaped(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "").Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
            }
        }

        labels.Sort(StringComparer.Ordinal);
        return string.Join(',', labels);
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private sealed class Series
    {
        public double Sum { get; set; }

        public long Count { get; set; }

        public long[] Within { get; } = new long[Bounds.Length];

        public int Collection { get; set; }
    }
}
