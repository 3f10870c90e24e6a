namespace Aggregator.Server.Api;

/// <summary>A request that is answered with problem details.</summary>
/// <param name="status">The status code.</param>
/// <param name="sentence">What is wrong and what to do, Chinese sentences.</param>
internal sealed class ApiRefusedException(int status, string sentence) : Exception(sentence)
{
    public int Status { get; } = status;

    /// <summary>A parameter that is wrong.</summary>
    public static ApiRefusedException Wrong(string sentence) => new(StatusCodes.Status400BadRequest, sentence);
}
