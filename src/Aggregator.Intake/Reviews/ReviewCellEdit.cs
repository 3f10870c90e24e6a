using Aggregator.Core.Checking.Reviews;

namespace Aggregator.Intake.Reviews;

/// <summary>What a reviewer made of a cell, and where it stands.</summary>
/// <param name="Place">The cell: 问题清单!M17.</param>
/// <param name="Cell">Of what it speaks.</param>
/// <param name="Base">What stood there when the workbook was made; empty for nothing.</param>
/// <param name="Value">What stands there now. The same as <paramref name="Base"/> only for points or number whose partner was changed.</param>
public sealed record ReviewCellEdit(string Place, ReviewCell Cell, string Base, string Value);
