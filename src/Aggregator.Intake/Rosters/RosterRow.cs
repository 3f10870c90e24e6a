using Aggregator.Core.Reports;
using Aggregator.Intake.Tabular;

namespace Aggregator.Intake.Rosters;

/// <summary>Reads one line of a roster; links to other lines are left as printed.</summary>
internal static class RosterRow
{
    private const int LongestName = 200;
    private const int LongestCode = 64;

    private static readonly char[] AliasSeparators = ['|', '｜', '\n'];

    /// <summary>The unit, or null when the line lacks a code; every mistake is noted.</summary>
    public static RosterLine? Read(TabularRow row, TabularHeader header, RosterProblems problems)
    {
        var code = Required("code", LongestCode);
        var name = Required("name", LongestName);
        var kind = KindOf();
        var scope = ScopeOf(kind);
        var (from, to) = (DayOf("valid_from"), DayOf("valid_to"));
        if (from > to)
        {
            problems.Add(row.Line, "valid_to", $"“止”（{header.Of(row, "valid_to")}）早于“起”（{header.Of(row, "valid_from")}），请改正。");
        }

        // A line without a name keeps its code, so that links to it are not called broken as well.
        return code is null
            ? null
            : new RosterLine(row.Line, new Unit(code, name ?? "", AliasesOf(name), kind ?? UnitKind.Bureau, Optional("parent"), scope, Optional("group") ?? (kind ?? UnitKind.Bureau).DefaultGroup(), Optional("included_in"), PortalOf(), from, to));

        string? Optional(string column) => header.Of(row, column) is { Length: > 0 } text ? text : null;

        string? Required(string column, int longest)
        {
            var text = Optional(column);
            if (text is null)
            {
                problems.Add(row.Line, column, "没有填写，请补填。");
            }
            else if (text.Length > longest || text.Any(char.IsControl))
            {
                problems.Add(row.Line, column, $"内容过长或含有换行等控制字符，请改为不超过{longest}个字的一行文字。");
                return null;
            }

            return text;
        }

        UnitKind? KindOf()
        {
            if (Required("kind", LongestName) is not { } text)
            {
                return null;
            }

            if (UnitKinds.TryParse(text, out var parsed))
            {
                return parsed;
            }

            problems.Add(row.Line, "kind", $"“{text}”不是已知类别，请改为以下之一：{UnitKinds.AllCodes}。");
            return null;
        }

        ReportScope ScopeOf(UnitKind? kind)
        {
            if (Optional("scope") is not { } text)
            {
                return kind == UnitKind.District ? ReportScope.WholeArea : ReportScope.OwnLevel;
            }

            switch (text.ToLowerInvariant())
            {
                case "本机关" or "own-organ":
                    return ReportScope.OwnOrgan;
                case "本级含所属" or "本级（含所属）" or "本级(含所属)" or "own-level":
                    return ReportScope.OwnLevel;
                case "全域汇总" or "whole-area":
                    return ReportScope.WholeArea;
                default:
                    problems.Add(row.Line, "scope", $"“{text}”不是已知口径，请改为：本机关（own-organ）、本级含所属（own-level）或全域汇总（whole-area）。");
                    return ReportScope.OwnLevel;
            }
        }

        DateOnly? DayOf(string column)
        {
            if (Optional(column) is not { } text)
            {
                return null;
            }

            if (ChinaMoments.TryParseDay(text, out var day))
            {
                return day;
            }

            problems.Add(row.Line, column, $"“{text}”不是日期，请写成2025-01-31这样的形式。");
            return null;
        }

        string? PortalOf()
        {
            var text = Optional("portal_url");
            if (text is not null && !(Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https")))
            {
                problems.Add(row.Line, "portal_url", $"“{text}”不是网址，请写成以http://或https://开头的完整网址，或留空。");
                return null;
            }

            return text;
        }

        IReadOnlyList<string> AliasesOf(string? ownName) =>
            [.. header.Of(row, "aliases").Split(AliasSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(alias => alias != ownName).Distinct(StringComparer.Ordinal)];
    }
}
