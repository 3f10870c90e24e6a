using Aggregator.Core.Reports;

namespace Aggregator.Core.Snapshots;

/// <summary>A submission that came, went or stands otherwise between two nights.</summary>
/// <param name="Before">As it was; null when it is new.</param>
/// <param name="Now">As it is; null when its file is gone or was replaced.</param>
public sealed record SubmissionDifference(Submission? Before, Submission? Now)
{
    /// <summary>The submission.</summary>
    public Submission Submission => Now ?? Before ?? throw new InvalidOperationException("A difference has at least one side.");

    /// <summary>What changed, a Chinese sentence.</summary>
    public string Text => (Before, Now) switch
    {
        (null, { } came) => $"新收到，{came.Status.ChineseName()}。",
        ({ } gone, null) => $"不再在收件目录中，原为{gone.Status.ChineseName()}。",
        ({ } before, { } now) when before.Sha256 != now.Sha256 => $"文件内容已更换，{Status(before, now)}。",
        ({ } before, { } now) when before.Unit != now.Unit || before.Year != now.Year => $"归属由{Place(before)}改为{Place(now)}，{Status(before, now)}。",
        ({ } before, { } now) => $"{Status(before, now)}。",
        _ => "",
    };

    private static string Status(Submission before, Submission now) => before.Status == now.Status ? $"仍为{now.Status.ChineseName()}" : $"由{before.Status.ChineseName()}变为{now.Status.ChineseName()}";

    private static string Place(Submission submission) => $"“{submission.Unit ?? "无单位"}/{submission.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "无年度"}”";

    /// <summary>What differs between two lists, files of the later one first in its order, then those that are gone.</summary>
    internal static IReadOnlyList<SubmissionDifference> Of(IReadOnlyList<Submission> before, IReadOnlyList<Submission> now)
    {
        // The same report is told by file, bytes and place, else by file and bytes, else by the file: each earlier one is used once.
        var left = now.ToList();
        var open = before.ToList();
        var pairs = new Dictionary<Submission, Submission>(ReferenceEqualityComparer.Instance);
        Match(s => (s.File, s.Sha256, s.Unit, s.Year));
        Match(s => (s.File, s.Sha256, null, null));
        Match(s => (s.File, "", null, null));
        return
        [
            .. now.Select(s => new SubmissionDifference(pairs.GetValueOrDefault(s), s)).Where(pair => pair.Before is not { } was || Differs(was, pair.Now!)),
            .. open.Select(gone => new SubmissionDifference(gone, null)),
        ];

        void Match(Func<Submission, (string, string, string?, int?)> key)
        {
            var byKey = open.GroupBy(key).ToDictionary(group => group.Key, group => new Queue<Submission>(group));
            var used = new HashSet<Submission>(ReferenceEqualityComparer.Instance);
            foreach (var later in left)
            {
                if (byKey.TryGetValue(key(later), out var same) && same.TryDequeue(out var earlier))
                {
                    pairs.Add(later, earlier);
                    used.Add(earlier);
                }
            }

            left.RemoveAll(pairs.ContainsKey);
            open.RemoveAll(used.Contains);
        }
    }

    private static bool Differs(Submission before, Submission now) =>
        before.Status != now.Status || before.Sha256 != now.Sha256 || before.Unit != now.Unit || before.Year != now.Year;
}
