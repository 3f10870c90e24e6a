using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>What a cell's characters say.</summary>
/// <param name="State">One of the six states; never <see cref="FigureState.Missing"/>, which is the absence of a cell.</param>
/// <param name="Value">The number when the state is <see cref="FigureState.Value"/>, else null.</param>
/// <param name="Measure">The measure written with the number (元, 万元, 件), or null when none is.</param>
/// <param name="Doubt">Why a person should look at it, a Chinese sentence, or null.</param>
public sealed record CellValue(FigureState State, decimal? Value = null, string? Measure = null, string? Doubt = null);
