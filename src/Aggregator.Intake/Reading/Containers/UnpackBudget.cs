namespace Aggregator.Intake.Reading.Containers;

/// <summary>How many bytes a package may still unpack to.</summary>
internal sealed class UnpackBudget(long bytes, string fileName, CancellationToken stop)
{
    private long _left = bytes;

    public void Spend(int count)
    {
        stop.ThrowIfCancellationRequested();
        _left -= count;
        if (_left < 0)
        {
            throw Unreadable.ZipBomb(fileName);
        }
    }
}
