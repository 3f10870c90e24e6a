using Microsoft.Net.Http.Headers;

namespace Aggregator.Server.Api;

/// <summary>Which format an answer is to have.</summary>
internal static class ApiFormat
{
    public const string Json = "application/json";

    public const string Csv = "text/csv";

    /// <summary>By <c>format</c> if given, else by the Accept header: the best liked of the two, JSON when they are liked alike.</summary>
    /// <exception cref="ApiRefusedException">Neither is accepted.</exception>
    public static bool IsCsv(HttpRequest request, string? asked, bool hasCsv)
    {
        if (asked is not null)
        {
            return asked == "csv";
        }

        var accept = request.Headers.Accept;
        if (accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(accept, out var types))
        {
            return false;
        }

        var (json, csv) = (Liking(types, Json), hasCsv ? Liking(types, Csv) : 0);
        return json == 0 && csv == 0
            ? throw new ApiRefusedException(StatusCodes.Status406NotAcceptable, $"这个地址只能给出{(hasCsv ? "application/json或text/csv" : "application/json")}，请改Accept{(hasCsv ? "，或用参数format指明" : "")}。")
            : csv > json;
    }

    // The most exact range decides: text/csv;q=0, */* accepts everything but CSV.
    private static double Liking(IList<MediaTypeHeaderValue> types, string type)
    {
        var wanted = new MediaTypeHeaderValue(type);
        return types.Where(range => wanted.IsSubsetOf(Bare(range)))
            .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }

    // charset and q are no reason to refuse: there is but one of each.
    private static MediaTypeHeaderValue Bare(MediaTypeHeaderValue range) => new(range.MediaType);
}
