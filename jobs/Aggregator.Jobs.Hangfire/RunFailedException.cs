using Aggregator.Jobs.Running;

namespace Aggregator.Jobs.OnHangfire;

/// <summary>Carries the judgement of <see cref="JobRunner"/> to <see cref="RunStates"/>, which turns it into a state of Hangfire's.</summary>
internal sealed class RunFailedException(JobResult result, int attempt) : Exception(result.Error?.Message, result.Error)
{
    public JobResult Result => result;

    public int Attempt => attempt;
}
