namespace Aggregator.SampleCity.Writing.Workbooks;

/// <summary>How a cell of a sheet is set.</summary>
internal enum CellLook
{
    /// <summary>As the program has it.</summary>
    Plain,

    /// <summary>A line of prose, wrapped.</summary>
    Prose,

    /// <summary>In a frame, centred and wrapped.</summary>
    Framed,
}
