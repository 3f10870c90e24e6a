using System.Globalization;
using Aggregator.Core.Documents;

namespace Aggregator.Server.Api;

/// <summary>What a request asks for, every parameter checked.</summary>
/// <param name="Filters">The keys with the value each must have, in the operation's order.</param>
/// <param name="Limit">Most elements.</param>
/// <param name="Cursor">Where to go on, as given; null for the beginning.</param>
/// <param name="Other">The operation's other parameters.</param>
internal sealed record ApiQuery(IReadOnlyList<KeyValuePair<string, string>> Filters, int Limit, string? Cursor, IReadOnlyDictionary<string, string> Other)
{
    private const int LongestValue = 400;

    private const int LongestShown = 40;

    private static readonly string[] Known = ["limit", "cursor", "format", "q", "from", "to", "name"];

    /// <summary>Reads and checks the query.</summary>
    /// <exception cref="ApiRefusedException">A parameter is unknown, given twice, empty or wrong; the message names it and says what to do.</exception>
    public static ApiQuery Of(HttpRequest request, ApiOperation operation)
    {
        var allowed = operation.Parameters.Where(parameter => !parameter.InPath).ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, given) in request.Query)
        {
            if (!allowed.TryGetValue(name, out var parameter))
            {
                throw ApiRefusedException.Wrong($"不认识的参数“{Shown(name)}”。这个地址可用的参数：{(allowed.Count == 0 ? "无" : string.Join("、", allowed.Keys))}。");
            }

            if (given is not [{ Length: > 0 and <= LongestValue } value])
            {
                throw ApiRefusedException.Wrong($"参数“{name}”只能给一次，不能为空，也不能超过{LongestValue}个字。");
            }

            Check(parameter, value);
            values.Add(name, value);
        }

        if (allowed.Values.FirstOrDefault(parameter => parameter.Required && !values.ContainsKey(parameter.Name)) is { } missing)
        {
            throw ApiRefusedException.Wrong($"缺少参数“{missing.Name}”：{missing.Says}。");
        }

        var limit = values.TryGetValue("limit", out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : ApiOperations.UsualOnAPage;
        if (limit is < 1 or > ApiOperations.MostOnAPage)
        {
            throw ApiRefusedException.Wrong($"参数“limit”应为1至{ApiOperations.MostOnAPage}的整数。");
        }

        var filters = operation.Parameters.Where(parameter => !Known.Contains(parameter.Name, StringComparer.Ordinal) && values.ContainsKey(parameter.Name)).Select(parameter => KeyValuePair.Create(parameter.Name, values[parameter.Name]));
        return new ApiQuery([.. filters], limit, values.GetValueOrDefault("cursor"), values);
    }

    /// <summary>A value as it may be repeated in an answer: short, numbers of persons masked.</summary>
    public static string Shown(string value) => ShortText.Of(PersonalData.Mask(value), LongestShown);

    /// <summary>The query in one fixed writing: the same question has the same name however it is put.</summary>
    public string Canonical() => string.Join('&', Other.OrderBy(one => one.Key, StringComparer.Ordinal).Where(one => one.Key is not ("format" or "cursor" or "limit")).Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value)}"));

    private static void Check(ApiParameter parameter, string value)
    {
        if (parameter.Type == "int" && !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == value))
        {
            throw ApiRefusedException.Wrong($"参数“{parameter.Name}”应为整数，给出的是“{Shown(value)}”。");
        }

        if (parameter.Codes.Count > 0 && !parameter.Codes.Contains(value, StringComparer.Ordinal))
        {
            throw ApiRefusedException.Wrong($"参数“{parameter.Name}”没有“{Shown(value)}”这个值，可用：{string.Join("、", parameter.Codes)}。");
        }
    }
}
