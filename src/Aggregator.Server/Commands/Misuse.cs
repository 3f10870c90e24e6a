using System.CommandLine;
using System.CommandLine.Parsing;

namespace Aggregator.Server.Commands;

/// <summary>Tells a clerk what is wrong with a command line; the parser itself speaks English only.</summary>
internal static class Misuse
{
    /// <summary>One sentence per mistake, in the order of the command line, missing options last.</summary>
    public static IReadOnlyList<string> SentencesOf(ParseResult parsed)
    {
        var sentences = parsed.UnmatchedTokens.Select(token => $"不认识的命令或选项“{token}”。").ToList();
        foreach (var error in parsed.Errors.Where(e => e.SymbolResult is OptionResult { Implicit: false } or ArgumentResult))
        {
            sentences.Add(Sentence(error.SymbolResult!));
        }

        var given = parsed.CommandResult;
        sentences.AddRange(given.Command.Options.Where(o => o.Required && given.GetResult(o) is null or { Implicit: true }).Select(o => $"缺少必须给出的选项 {o.Name}：{o.Description}"));
        // Whatever else the parser knows is better told in English than not at all.
        return sentences.Count > 0 ? [.. sentences.Distinct(StringComparer.Ordinal)] : [.. parsed.Errors.Select(e => e.Message)];
    }

    private static string Sentence(SymbolResult wrong)
    {
        var option = wrong as OptionResult ?? wrong.Parent as OptionResult;
        var name = option?.Option.Name ?? ((ArgumentResult)wrong).Argument.Name;
        var description = option?.Option.Description ?? ((ArgumentResult)wrong).Argument.Description;
        return wrong.Tokens.Count == 0
            ? $"{name} 后面缺少内容：{description}"
            : $"{name} 的内容“{string.Join(' ', wrong.Tokens.Select(t => t.Value))}”不能使用：{description}";
    }
}
