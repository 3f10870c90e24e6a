using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Words a unit calls itself by that no unit of its kind would: 我局 of a township, 我镇 of a bureau, 我校 of a government.</summary>
internal static partial class SelfWords
{
    /// <summary>The places, each with the word.</summary>
    public static IEnumerable<(TextSpan Span, string Word)> Foreign(CheckedReport report)
    {
        var prose = Prose.Of(report.Report);
        if (prose.Text.AsSpan().IndexOfAny('我', '本') < 0)
        {
            yield break;
        }

        // What the report is headed with may be another's name: that gives no right to its words.
        var stated = report.Report.StatedUnit ?? "";
        var bearers = UnitNames.Of(report.Roster).Bearing(stated);
        var own = Kinship.NamesOf(report.Unit).Append(bearers.Count == 0 || bearers.Any(unit => Kinship.AreKin(report.Roster, report.Unit, unit)) ? stated : "").ToList();
        if (own.TrueForAll(name => name.Length == 0))
        {
            yield break;
        }

        foreach (Match match in Words().Matches(prose.Text, Math.Min(report.Report.Body.Offset, prose.Text.Length)))
        {
            var word = match.Value;
            if (!Suits(word[1..], own, report.Unit.Kind))
            {
                yield return (new TextSpan(match.Index, match.Length), word);
            }
        }
    }

    // The noun of the word stands in the unit's own name, or the kind of unit is called so: 我办 of a street office or of a government, whose
    // office writes for it.
    private static bool Suits(string noun, List<string> own, UnitKind kind) =>
        own.Exists(name => name.Contains(noun, StringComparison.Ordinal))
        || (noun switch
        {
            "办" => kind is UnitKind.CityGovernment or UnitKind.District || own.Exists(name => name.Contains("街道", StringComparison.Ordinal) || name.Contains("政府办", StringComparison.Ordinal)),
            "街道" => own.Exists(name => name.EndsWith("办事处", StringComparison.Ordinal)),
            "委" => kind == UnitKind.Zone || own.Exists(name => name.Contains("管委", StringComparison.Ordinal)),
            "中心" => own.Exists(name => name[^1] is '园' or '馆' or '站' or '所' or '院' || Halls().IsMatch(name)),
            "院" or "校" => own.Exists(name => name.Contains('院', StringComparison.Ordinal) || name.Contains('校', StringComparison.Ordinal) || name.Contains("大学", StringComparison.Ordinal) || name.Contains("中学", StringComparison.Ordinal) || name.Contains("小学", StringComparison.Ordinal)),
            _ => false,
        });

    // Offices that are a hall or a centre to everybody who goes there.
    [GeneratedRegex("政务服务|行政审批|公共资源|大数据|公积金|融媒|疾病预防|疾控|社会保险|就业|招商", RegexOptions.CultureInvariant)]
    private static partial Regex Halls();

    // 自我校验, 我委托, 我办理, 本校对 and the like are other words.
    [GeneratedRegex(@"(?<!自)(?:我(?:局(?![部面限势促域])|中心(?![城镇村小校幼区组户]|学校|卫生)|委(?![托派屈员任])|办(?![理事法结好案学证税件完妥公复])|厅|院(?!落)|校(?![对验园准正])|镇|乡(?!村)|街道)|(?<![根基原])本(?:局(?![部面限势域])|中心(?![城镇村小校幼区组户]|学校|卫生)|委(?![托派屈员任])|厅|镇|乡(?![村土])|街道|校(?![对验园准正])))", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
