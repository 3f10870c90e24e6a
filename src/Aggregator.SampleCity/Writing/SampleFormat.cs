namespace Aggregator.SampleCity.Writing;

/// <summary>The file formats clerks of the sample city use.</summary>
internal enum SampleFormat
{
    ModernPage,
    Word,
    OldPage,
    Workbook,
    Text,
}
