using System.Text.Json;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>Reads the arrays that are graded, element by element, and refuses a file that is not there or not in order.</summary>
internal static class GradedFiles
{
    private static readonly JsonSerializerOptions Strict = new(KeyFiles.Options) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>Refuses, naming every file that is not there.</summary>
    public static void Require(string folder, string what, params string[] names)
    {
        var absent = names.Where(name => !File.Exists(Path.Combine(folder, name))).ToList();
        if (absent.Count > 0)
        {
            throw new GradeRefusedException($"{what}文件夹“{folder}”中缺少{string.Join("、", absent)}，无法评分；请先完整运行一次再评分。");
        }
    }

    /// <summary>The elements of a JSON array, streamed; none when the file is not there.</summary>
    public static IEnumerable<T> ReadIfThere<T>(string folder, string name) => File.Exists(Path.Combine(folder, name)) ? Read<T>(folder, name) : [];

    /// <summary>The elements of a JSON array, streamed.</summary>
    public static IEnumerable<T> Read<T>(string folder, string name)
    {
        using var stream = File.OpenRead(Path.Combine(folder, name));
        using var elements = JsonSerializer.DeserializeAsyncEnumerable<T>(stream, Strict).ToBlockingEnumerable().GetEnumerator();
        while (true)
        {
            T? element;
            try
            {
                if (!elements.MoveNext())
                {
                    yield break;
                }

                element = elements.Current;
            }
            catch (JsonException broken)
            {
                throw new GradeRefusedException($"文件“{Path.Combine(folder, name)}”不是约定格式的 JSON 数组，无法评分；请重新生成该文件。", broken);
            }

            if (element is not null)
            {
                yield return element;
            }
        }
    }
}
