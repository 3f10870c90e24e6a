using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Server.Web.Reading;

/// <summary>Says in words which figure of a report is meant.</summary>
public static class FigureNames
{
    /// <summary>Table, row and column in the form's words; of a figure of the running text what it counts.</summary>
    public static string Of(Report report, Figure figure) => figure.IsNarrative() ? ReportReading.NameOf(figure)
        : figure.Label is { } label ? $"{CellNames.ShortTable(figure.Table)}“{label.ReplaceLineEndings("")}”"
        : CellNames.ShortTable(figure.Table) + CellNames.Cell(report.Form, figure.Table, figure.Row, figure.Column);
}
