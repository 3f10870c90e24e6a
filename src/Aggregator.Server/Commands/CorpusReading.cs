using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;
using Aggregator.Intake;

namespace Aggregator.Server.Commands;

/// <summary>Reads a corpus of JSON lines, some millions of characters a block, the lines of a block side by side.</summary>
internal static class CorpusReading
{
    private const int BlockLength = 1 << 22;

    /// <summary>The texts in order of the lines; blank lines are passed over.</summary>
    /// <exception cref="RefusedInputException">The file is missing, or a line is not a text: the first such line is named.</exception>
    public static async Task<List<ReuseText>> ReadAsync(FileInfo file, CancellationToken stop)
    {
        if (!file.Exists)
        {
            throw new RefusedInputException([$"语料文件“{file.FullName}”不存在，请核对路径。"]);
        }

        await using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        var texts = new List<ReuseText>();
        var block = new byte[BlockLength];
        var lines = new List<(int From, int To)>();
        for (var (held, number, isEnd) = (0, 1, false); !isEnd;)
        {
            var read = await stream.ReadAtLeastAsync(block.AsMemory(held), block.Length - held, throwOnEndOfStream: false, stop);
            (held, isEnd) = (held + read, read < block.Length - held);
            var begun = Split(block.AsSpan(0, held), number == 1, isEnd, lines);
            texts.AddRange(Parse(block, lines, file.Name, number, stop));
            number += lines.Count;

            // The line that is cut off goes on in the next block; one longer than a block gets more room.
            block.AsSpan(begun, held - begun).CopyTo(block);
            held -= begun;
            if (held == block.Length)
            {
                Array.Resize(ref block, checked(block.Length * 2));
            }
        }

        return texts;
    }

    // The whole lines of a block; where the rest begins.
    private static int Split(ReadOnlySpan<byte> block, bool isFirst, bool isEnd, List<(int From, int To)> lines)
    {
        lines.Clear();
        var from = isFirst && block.StartsWith("\uFEFF"u8) ? 3 : 0;
        while (from < block.Length)
        {
            var length = block[from..].IndexOf((byte)'\n');
            if (length < 0 && !isEnd)
            {
                break;
            }

            var to = length < 0 ? block.Length : from + length;
            lines.Add((from, to));
            from = Math.Min(block.Length, to + 1);
        }

        return from;
    }

    private static IEnumerable<ReuseText> Parse(byte[] block, List<(int From, int To)> lines, string file, int number, CancellationToken stop)
    {
        var texts = new ReuseText?[lines.Count];
        var wrong = int.MaxValue;
        var gate = new Lock();
        Parallel.For(0, lines.Count, new ParallelOptions { CancellationToken = stop }, i =>
        {
            var line = block.AsSpan(lines[i].From, lines[i].To - lines[i].From);
            if (line.Trim(" \t\r"u8).IsEmpty)
            {
                return;
            }

            texts[i] = Parse(line);
            if (texts[i] is null)
            {
                lock (gate)
                {
                    wrong = Math.Min(wrong, i);
                }
            }
        });
        return wrong == int.MaxValue
            ? texts.OfType<ReuseText>()
            : throw new RefusedInputException([$"“{file}”第{number + wrong}行不是 {{\"id\",\"unit\",\"year\",\"text\"}} 格式的 JSON，请改正后重试。"]);
    }

    private static ReuseText? Parse(ReadOnlySpan<byte> line)
    {
        if (!Utf8.IsValid(line))
        {
            line = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line)); // With a sign in place of each broken character.
        }

        try
        {
            if (JsonSerializer.Deserialize(line, CorpusLineReading.Default.CorpusLine) is not { Id: not null, Text: not null } item)
            {
                return null;
            }

            var name = item.Unit_Name ?? "";
            IReadOnlyList<string> own = name.Length > 0 ? [name] : [];
            return new ReuseText(item.Id, item.Unit is { Length: > 0 } unit ? unit : item.Kind == "template" ? "" : item.Id, name, own, item.Year ?? 0, item.Kind ?? "report", item.Text, new TextSpan(0, item.Text.Length), []) { Region = item.Region ?? "" };
        }
        catch (JsonException)
        {
            return null; // Told with its line.
        }
    }
}
