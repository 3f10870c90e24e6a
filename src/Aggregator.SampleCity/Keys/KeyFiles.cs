using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aggregator.SampleCity.Keys;

/// <summary>The files of the answer key: JSON arrays with one element a line, written and read element by element.</summary>
internal static class KeyFiles
{
    public const string City = "city.json";
    public const string Units = "units.json";
    public const string Submissions = "submissions.json";
    public const string Cells = "cells.json";
    public const string Narrative = "narrative.json";
    public const string Faults = "faults.json";
    public const string Decoys = "decoys.json";
    public const string Reuse = "reuse.json";
    public const string Ranking = "ranking.json";
    public const string RollUp = "rollup.json";
    public const string Corpus = "corpus.jsonl";

    /// <summary>How keys are written: camel case, Chinese as it is.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a whole array.</summary>
    public static void Write<T>(string path, IEnumerable<T> elements)
    {
        using var file = new KeyArray<T>(path);
        foreach (var element in elements)
        {
            file.Add(element);
        }
    }

    /// <summary>Writes one object.</summary>
    public static void WriteOne<T>(string path, T element) => File.WriteAllText(path, JsonSerializer.Serialize(element, Options) + "\n", new UTF8Encoding(false));
}

/// <summary>A JSON array under construction.</summary>
internal sealed class KeyArray<T> : IDisposable
{
    private readonly StreamWriter _writer;
    private bool _any;

    public KeyArray(string path) => _writer = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };

    public void Add(T element)
    {
        _writer.Write(_any ? ",\n" : "[\n");
        _writer.Write(JsonSerializer.Serialize(element, KeyFiles.Options));
        _any = true;
    }

    public void AddAll(IEnumerable<T> elements)
    {
        foreach (var element in elements)
        {
            Add(element);
        }
    }

    public void Dispose()
    {
        _writer.Write(_any ? "\n]\n" : "[]\n");
        _writer.Dispose();
    }
}
