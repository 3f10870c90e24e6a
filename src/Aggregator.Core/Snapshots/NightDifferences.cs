using System.Globalization;
using Aggregator.Core.Checking;

namespace Aggregator.Core.Snapshots;

/// <summary>Lays two nights of one city and year side by side and says of everything that differs why it does.</summary>
public static class NightDifferences
{
    /// <summary>Why two nights cannot be compared, a Chinese sentence; null when they can.</summary>
    public static string? WhyNot(CitySnapshot before, CitySnapshot now) =>
        before.Year != now.Year ? string.Create(CultureInfo.InvariantCulture, $"两次运行的年度不同（{before.Year}年度和{now.Year}年度），不能比较；请选择同一年度的两次运行，历年的数字请看“历年对照”。")
        : before.Roster.Units.Count > 0 && now.Roster.Units.Count > 0 && !before.Roster.Units.Any(unit => now.Roster.Find(unit.Code) is not null) ? "两次运行的名册没有一个相同的单位，不是同一个城市，不能比较。"
        : null;

    /// <summary>Compares them. Nothing is left out: a change nothing accounts for says so.</summary>
    /// <param name="before">The earlier night.</param>
    /// <param name="now">The later night.</param>
    /// <exception cref="ArgumentException">See <see cref="WhyNot"/>, whose sentence it bears.</exception>
    public static NightComparison Of(CitySnapshot before, CitySnapshot now)
    {
        if (WhyNot(before, now) is { } sentence)
        {
            throw new ArgumentException(sentence);
        }

        var (reports, roster) = (new ReportChanges(before, now), new RosterChanges(before.Roster, now.Roster));
        IReadOnlyList<NightCause> general = [.. General(before, now)];
        var findings = Findings(before, now);
        return new NightComparison(before, now, general,
            new CellDifferences(before, now, reports, roster).All(),
            new UnitDifferences(before, now, reports, roster, general, findings.ToLookup(one => one.Finding.Unit, StringComparer.Ordinal)).All(),
            findings,
            SubmissionDifference.Of(before.Submissions, now.Submissions));
    }

    private static IEnumerable<NightCause> General(CitySnapshot before, CitySnapshot now)
    {
        if (before.CodeVersion != now.CodeVersion)
        {
            yield return new NightCause("code", $"程序版本由{before.CodeVersion}改为{now.CodeVersion}。");
        }

        if (before.RuleSet != now.RuleSet)
        {
            yield return new NightCause("rules", $"规则集由{before.RuleSet}改为{now.RuleSet}。");
        }

        if (before.Scheme != now.Scheme || before.SchemeText != now.SchemeText)
        {
            yield return new NightCause("scheme", before.Scheme == now.Scheme ? $"评分方案“{now.Scheme}”的内容有改动，名称没有变。" : $"评分方案由“{before.Scheme}”改为“{now.Scheme}”。");
        }

        if (!before.Adjustments.SequenceEqual(now.Adjustments))
        {
            yield return new NightCause("adjustments", "汇总调整的登记有改动：" + string.Join("、", before.Adjustments.Except(now.Adjustments).Concat(now.Adjustments.Except(before.Adjustments)).Select(one => one.Document).Distinct()) + "。");
        }

        if (!before.Calendar.LocalDeadlines.SequenceEqual(now.Calendar.LocalDeadlines) || !before.Calendar.Exemptions.SequenceEqual(now.Calendar.Exemptions))
        {
            // Lists inside the lines are compared by what they hold when a line is printed.
            if (Printed(before) != Printed(now))
            {
                yield return new NightCause("calendar", "本级期限和免报延期的规定有改动。");
            }
        }
    }

    private static string Printed(CitySnapshot night) => string.Join('\n', night.Roster.Units.Select(unit => night.Calendar.DutyOf(unit, night.Year)).Select(duty => duty.Submit.Described + duty.Publish.Described))
        + string.Join('\n', night.Calendar.Exemptions.Select(exemption => $"{exemption.Unit}/{exemption.Year}/{exemption.Document}"));

    private static IReadOnlyList<FindingDifference> Findings(CitySnapshot before, CitySnapshot now)
    {
        var old = ByFingerprint(before);
        var current = ByFingerprint(now);
        return
        [
            .. current.Select(one => new FindingDifference(old.GetValueOrDefault(one.Key), one.Value)).Where(one => one.Before is null || one.Before.Ruling?.Text != one.Now!.Ruling?.Text || one.Before.Outcome != one.Now.Outcome),
            .. old.Where(one => !current.ContainsKey(one.Key)).Select(one => new FindingDifference(one.Value, null)),
        ];
    }

    private static Dictionary<string, Finding> ByFingerprint(CitySnapshot night) =>
        night.Findings.GroupBy(finding => finding.Fingerprint, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
}
