using Aggregator.Core.Checking.Reviews;

namespace Aggregator.Pipeline.Reviews;

/// <summary>A change a workbook brought.</summary>
/// <param name="Place">The cell: 问题清单!M17.</param>
/// <param name="Cell">Of what it speaks.</param>
/// <param name="UnitName">The unit's name.</param>
/// <param name="From">What stood there; empty for nothing.</param>
/// <param name="To">What stands there now; empty where it was cleared.</param>
public sealed record ReviewImportLine(string Place, ReviewCell Cell, string UnitName, string From, string To)
{
    /// <summary>The change in words: 问题清单!M17 云川市财政局 责任人：（空白）→张三.</summary>
    public string Text => $"{Place} {UnitName} {Cell.Field.ChineseName()}：{Shown(From)}→{Shown(To)}";

    private static string Shown(string value) => value.Length == 0 ? "（空白）" : value.ReplaceLineEndings(" ");
}
