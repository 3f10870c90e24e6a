using Aggregator.Intake;
using Aggregator.Pipeline;

namespace Aggregator.Server.Commands;

/// <summary>Reads the day an option gives.</summary>
internal static class DayArgument
{
    /// <summary>The day; today in China when the option is not given.</summary>
    /// <exception cref="RefusedInputException">It is no day.</exception>
    public static DateOnly Of(string option, string? text)
    {
        if (text is null)
        {
            return ShanghaiClock.Today(TimeProvider.System);
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day)
            ? day
            : throw new RefusedInputException([$"{option}“{text}”不是 yyyy-MM-dd 格式的日期。"]);
    }
}
