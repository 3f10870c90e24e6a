using System.Globalization;

namespace Aggregator.Intake.OfficeFiles;

/// <summary>Collects what is wrong with a file the office writes, so that a clerk mends everything in one go.</summary>
internal sealed class OfficeProblems(string kind, string fileName)
{
    /// <summary>The first hundred say enough.</summary>
    private const int Most = 100;

    private readonly List<string> _found = [];

    /// <summary>Adds a problem of an entry, as <c>第2条本级期限</c>.</summary>
    public void Add(string entry, string message)
    {
        if (_found.Count == Most)
        {
            _found.Add($"{kind}“{fileName}”还有其他问题没有列出，请先改正以上各处。");
        }
        else if (_found.Count < Most)
        {
            _found.Add($"{kind}“{fileName}”{entry}：{message}");
        }
    }

    /// <summary>Throws everything found; does nothing when there is nothing.</summary>
    public void ThrowIfAny()
    {
        if (_found.Count > 0)
        {
            throw new RefusedInputException(_found);
        }
    }

    /// <summary>An entry's name for a message.</summary>
    public static string Entry(int number, string kind) => string.Create(CultureInfo.InvariantCulture, $"第{number}条{kind}");
}
