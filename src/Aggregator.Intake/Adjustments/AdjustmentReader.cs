using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Intake.OfficeFiles;

namespace Aggregator.Intake.Adjustments;

/// <summary>
/// Reads the office's <c>rollup-adjustments.json</c>: <c>{adjustments: [{unit, year, table, row, column, action, amount, reason, document}]}</c>.
/// Rows and columns go by their code or by the label the form prints.
/// </summary>
public static class AdjustmentReader
{
    private const string List = "adjustments";

    private static readonly OfficeJson Json = new(AdjustmentFile.Kind);

    /// <summary>Reads the entries against the roster they go with, in the file's order.</summary>
    /// <param name="bytes">The whole file, UTF-8.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="roster">The units.</param>
    /// <exception cref="RefusedInputException">It has mistakes: all of them at once, each with file, entry and remedy.</exception>
    public static IReadOnlyList<Adjustment> Read(byte[] bytes, string fileName, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(roster);
        return Json.Guarded(fileName, () =>
        {
            using var parsed = Json.Parse(bytes, fileName);
            var problems = Json.Problems(fileName);
            new OfficeEntry(parsed.RootElement, "开头", problems).AllowOnly(List);
            var entries = OfficeJson.Entries(parsed.RootElement, List, "调整", problems).Select(entry => (Entry: entry, Read: Read(entry, roster)))
                .Where(one => one.Read is not null).Select(one => (one.Entry, Read: one.Read!)).ToList();
            RefuseContradictions(entries);
            problems.ThrowIfAny();
            return (IReadOnlyList<Adjustment>)[.. entries.Select(one => one.Read)];
        });
    }

    private static Adjustment? Read(OfficeEntry entry, Roster roster)
    {
        entry.AllowOnly("unit", "year", "table", "row", "column", "action", "amount", "reason", "document");
        var named = entry.Text("unit", "单位代码");
        var unit = named.Length == 0 ? null : entry.UnitOf(named, roster);
        var years = entry.Years("year");
        if (years.Count > 1)
        {
            entry.Problem("一条调整只能写一个报告年度，几个年度请分条写明。");
        }

        var (reason, document) = (entry.Text("reason", "理由"), entry.Text("document", "文号"));
        var said = entry.Text("action", "做法");
        if (!AdjustmentActions.TryParse(said, out var action) && said.Length > 0)
        {
            entry.Problem($"做法“{said}”不认识，应为：{AdjustmentActions.AllCodes}。");
        }

        var place = years is [var year] ? AdjustedPlace.Read(entry, year) : null;
        if (place is null || unit is null || years is not [var only] || !AdjustmentActions.TryParse(said, out _))
        {
            return null;
        }

        RefuseVaguePlaces(entry, action, place);
        return new Adjustment(unit.Code, only, place.Table, place.Row, place.Column, action, AmountOf(entry, action, place), reason, document);
    }

    private static void RefuseVaguePlaces(OfficeEntry entry, AdjustmentAction action, AdjustedPlace place)
    {
        if (action == AdjustmentAction.Bridge && place is not { Table: "T2", Row: "carried_in", Column: not null })
        {
            entry.Problem("衔接只用于表二“上年结转”行（table 为 T2，row 为 carried_in）的一格，请写明 column。");
        }
        else if (action.HasAmount() && place.Column is null)
        {
            entry.Problem($"“{action.ChineseName()}”只能用于一格，请写明 table、row 和 column。");
        }
    }

    private static decimal AmountOf(OfficeEntry entry, AdjustmentAction action, AdjustedPlace place)
    {
        var amount = entry.Number("amount");
        if (!action.HasAmount())
        {
            if (amount is not null)
            {
                entry.Problem($"“{action.ChineseName()}”不带数量，请删去 amount；只调整一部分的请用加或减。");
            }

            return 0;
        }

        var isMoney = place.Column == "amount";
        if (amount is not { } number || number == 0 || (number < 0 && action != AdjustmentAction.Bridge) || Math.Abs(number) > 1_000_000_000 || number.Scale > (isMoney ? 6 : 0))
        {
            entry.Problem($"数量（amount）应为{(isMoney ? "不超过六位小数的数" : "整数")}，大于0且不超过10亿{(action == AdjustmentAction.Bridge ? "（上年结转少于上一年结转下年度的写负数）" : "")}，请改正。");
            return 0;
        }

        return number;
    }

    // Two switches for one place: which of them holds is not ours to guess. The same number twice by the same document is one entry sent twice.
    private static void RefuseContradictions(List<(OfficeEntry Entry, Adjustment Read)> entries)
    {
        var first = new Dictionary<Adjustment, OfficeEntry>();
        foreach (var (entry, read) in entries)
        {
            var key = read.Action.HasAmount() ? read with { Reason = "" } : read with { Action = AdjustmentAction.Exclude, Amount = 0, Reason = "", Document = "" };
            if (!first.TryAdd(key, entry))
            {
                entry.Problem(string.Create(CultureInfo.InvariantCulture, $"同一单位{read.Year}年度同一处在{first[key].Name}中已经写过，请只保留一条。"));
            }
        }
    }
}
