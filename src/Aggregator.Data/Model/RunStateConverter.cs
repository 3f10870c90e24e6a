using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Aggregator.Data.Model;

/// <summary>Run states are stored as their codes.</summary>
internal sealed class RunStateConverter() : ValueConverter<RunState, string>(state => state.Code(), code => RunStates.Parse(code));
