using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Figures;

/// <summary>Draws table 1 of the 2019 form: items and their change, cases handled, central procurement; signs and amounts as clerks wrote them.</summary>
internal static class EarlyDisclosure
{
    public static void Draw(Dictionary<(string Table, string Row, string Column), PrintedCell> cells, SampleUnit unit, Sheet? before, SeededRandom random)
    {
        var large = unit.Unit.Kind is UnitKind.CityGovernment or UnitKind.District;
        Documents("regulation", unit.Unit.Kind == UnitKind.CityGovernment ? random.Below(3) : 0, unit.Unit.Kind == UnitKind.CityGovernment ? 13 : 0);
        Documents("normative_document", random.Below(large ? 12 : 4), large ? 80 : 9);
        var scale = WorkScale.Of(unit);
        Items("licence", large ? 210 : 24, row => scale.Next(row, Handled(row), random));
        Items("other_service", large ? 120 : 9, _ => random.Below(large ? 2600 : 200));
        Items("penalty", large ? 900 : 60, row => scale.Next(row, Handled(row), random));
        Items("coercion", large ? 80 : 6, row => scale.Next(row, Handled(row), random));
        Items("admin_fee", large ? 30 : 3, null);
        var projects = random.Below(large ? 90 : 8);
        Set("procurement", "projects", Text(projects));
        var amount = projects == 0 ? 0 : random.Between(10_000, 40_000_000) / 10_000m;
        Set("procurement", "amount", amount.ToString("0.####", CultureInfo.InvariantCulture) + (unit.Index % 4 == 2 && projects > 0 ? "万元" : ""));

        void Documents(string row, int made, int start)
        {
            var before1 = (int?)before?.NumberAt("T1", row, "total") ?? start;
            Set(row, "made", Text(made));
            Set(row, "disclosed", Text(made));
            Set(row, "total", Text(before1 + made));
        }

        // Last year's items and change give this year's: the chain an office checks.
        void Items(string row, int start, Func<string, int>? cases)
        {
            var last = (int?)(before?.NumberAt("T1", row, "last_year") + before?.NumberAt("T1", row, "change")) ?? random.Between(0, start);
            var change = Math.Max(-last, random.Between(-3, 5));
            Set(row, "last_year", Text(last));
            Set(row, "change", Signed(change));
            if (cases is not null)
            {
                Set(row, "decisions", Text(cases(row)));
            }
        }

        decimal? Handled(string row) => before?.NumberAt("T1", row, "decisions");

        string Signed(int change) => (unit.Index % 3, change) switch
        {
            (_, 0) => "0",
            (1, > 0) => "+" + Text(change),
            (2, < 0) => "减" + Text(-change),
            _ => Text(change),
        };

        void Set(string row, string column, string text) => cells[("T1", row, column)] = new PrintedCell(text);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
