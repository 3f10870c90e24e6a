namespace Aggregator.SampleCity.Writing.Workbooks;

/// <summary>The table of shared strings, which goes on over as many records as it needs.</summary>
internal static class BiffStrings
{
    private const ushort Table = 0xFC;
    private const ushort Continue = 0x3C;

    public static BiffWriter Append(BiffWriter records, SharedStrings strings)
    {
        records.Begin(Table).U32((uint)strings.Uses).U32((uint)strings.Texts.Count);
        foreach (var text in strings.Texts)
        {
            // A string's head never stands at the end of a record without a character behind it.
            if (records.Room < 5)
            {
                records.Begin(Continue);
            }

            records.U16((ushort)text.Length).U8(1);
            for (var at = 0; at < text.Length;)
            {
                if (records.Room < 2)
                {
                    // Characters that go on say their width again.
                    records.Begin(Continue).U8(1);
                }

                var length = Math.Min(records.Room / 2, text.Length - at);
                records.Characters(text.AsSpan(at, length));
                at += length;
            }
        }

        return records;
    }
}
