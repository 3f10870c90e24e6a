using Aggregator.Core.Scoring.Schemes;

namespace Aggregator.Intake.Schemes;

/// <summary>Where each part of a scheme stands in its workbook, so that a mistake found in the whole is told with its place.</summary>
internal sealed class SchemePlaces
{
    private readonly Dictionary<(SchemePart Part, string Code), (int Row, string Column)> _places = [];

    /// <summary>Notes where a part stands; of two of one code the later one, which is the one to mend.</summary>
    /// <param name="part">The part.</param>
    /// <param name="code">Its code, or empty for all of the part.</param>
    /// <param name="row">From 0.</param>
    /// <param name="column">The column's name.</param>
    public void Add(SchemePart part, string code, int row, string column) => _places[(part, code)] = (row, column);

    /// <summary>Notes a problem in its cell.</summary>
    public void Note(SchemeProblem problem, SchemeCells tree, SchemeCells parameters)
    {
        var sheet = problem.Part is SchemePart.Tree or SchemePart.Level or SchemePart.Item or SchemePart.Leaf or SchemePart.LeafPoints or SchemePart.LeafMeasure or SchemePart.LeafMarking ? tree : parameters;
        if (_places.TryGetValue((problem.Part, problem.Code), out var place) || _places.TryGetValue((problem.Part, ""), out place))
        {
            sheet.Problem(place.Row, place.Column, problem.Clause + "，请改正。");
        }
        else
        {
            sheet.Problem(problem.Clause + "，请改正。");
        }
    }
}
