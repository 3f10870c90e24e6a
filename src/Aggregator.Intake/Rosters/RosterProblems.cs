using System.Globalization;

namespace Aggregator.Intake.Rosters;

/// <summary>Collects what is wrong with a roster, so that a clerk mends everything in one go.</summary>
internal sealed class RosterProblems(string fileName)
{
    /// <summary>A roster of another file altogether would fill pages: the first hundred say enough.</summary>
    private const int Most = 100;

    private readonly List<(int Line, string Message)> _found = [];

    public void Add(int line, string column, string message) =>
        _found.Add((line, string.Create(CultureInfo.InvariantCulture, $"名册“{fileName}”第{line}行“{RosterColumns.ChineseName(column)}”列：{message}")));

    public void AddWhole(string message) => _found.Add((0, $"名册“{fileName}”{message}"));

    /// <summary>Throws everything found, by line; does nothing when there is nothing.</summary>
    public void ThrowIfAny()
    {
        if (_found.Count == 0)
        {
            return;
        }

        var messages = _found.OrderBy(problem => problem.Line).Select(problem => problem.Message).ToList();
        if (messages.Count > Most)
        {
            messages = [.. messages.Take(Most), $"名册“{fileName}”还有{messages.Count - Most}处问题没有列出，请先改正以上各处。"];
        }

        throw new RefusedInputException(messages);
    }
}
