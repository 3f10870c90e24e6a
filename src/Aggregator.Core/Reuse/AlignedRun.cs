using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>A stretch of two aligned passages whose characters are equal once width, script and layout are put aside.</summary>
/// <param name="A">Its place in the first side's text, in UTF-16 units.</param>
/// <param name="B">Its place in the other side's text.</param>
public sealed record AlignedRun(TextSpan A, TextSpan B);
