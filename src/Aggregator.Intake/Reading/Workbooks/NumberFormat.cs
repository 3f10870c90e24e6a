using System.Buffers;
using System.Text;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>What a cell's number format makes of its number, as far as it changes what a person sees.</summary>
/// <param name="IsDate">It shows a day or a time.</param>
/// <param name="IsPercent">It shows a hundredfold with a per-cent sign.</param>
/// <param name="IsInvisible">It shows nothing at all (<c>;;;</c>).</param>
/// <param name="Decimals">Decimals it rounds to, or null when it shows them all or is too elaborate to tell.</param>
internal sealed record NumberFormat(bool IsDate, bool IsPercent, bool IsInvisible, int? Decimals)
{
    /// <summary>The general format.</summary>
    public static readonly NumberFormat General = new(false, false, false, null);

    private const int LongestCode = 300;

    private static readonly SearchValues<char> DateParts = SearchValues.Create("yYmMdDhHsS");

    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [37] = "#,##0",
        [38] = "#,##0",
        [39] = "#,##0.00",
        [40] = "#,##0.00",
    };

    /// <summary>A format by its number, which needs no code in the file: the same in every workbook.</summary>
    public static NumberFormat OfBuiltIn(int id) => id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58)
        ? new NumberFormat(true, false, false, null)
        : Of(BuiltIn.GetValueOrDefault(id));

    /// <summary>A format by its code; null or an absurd code is the general one.</summary>
    public static NumberFormat Of(string? code)
    {
        if (string.IsNullOrEmpty(code) || code.Length > LongestCode || code.Contains("General", StringComparison.OrdinalIgnoreCase))
        {
            return General;
        }

        var bare = Bare(code);
        var first = bare.Split(';')[0];
        var isPercent = first.Contains('%', StringComparison.Ordinal);
        var isDate = !isPercent && first.AsSpan().ContainsAny(DateParts);
        return new NumberFormat(isDate, isPercent, bare.Length > 0 && bare.All(c => c == ';'), isDate || isPercent ? null : DecimalsOf(first.Trim()));
    }

    private static int? DecimalsOf(string section)
    {
        var point = section.IndexOf('.', StringComparison.Ordinal);
        return section.Contains('0', StringComparison.Ordinal) && section.All(c => c is '0' or '#' or ',' or '.' or ' ' or '-') && !section.EndsWith(',')
            ? point < 0 ? 0 : section[point..].Count(c => c is '0' or '#')
            : null;
    }

    /// <summary>The code without what it only prints: quoted words, colours and locales in brackets, escaped characters and fillings.</summary>
    private static string Bare(string code)
    {
        var bare = new StringBuilder();
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"' or '[':
                    var end = code.IndexOf(code[i] == '"' ? '"' : ']', i + 1);
                    var inside = code[(i + 1)..(end < 0 ? code.Length : end)];
                    // Hours beyond a day stand in brackets: [h]:mm.
                    bare.Append(code[i] == '[' && inside.Length is 1 or 2 && inside.All(c => c is 'h' or 'm' or 's' or 'H' or 'M' or 'S') ? inside : "");
                    i = end < 0 ? code.Length : end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                default:
                    bare.Append(code[i]);
                    break;
            }
        }

        return bare.ToString();
    }
}
