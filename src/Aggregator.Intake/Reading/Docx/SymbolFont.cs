using System.Globalization;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>Characters set in a symbol font: ticked boxes, circled digits, bullets. Others are U+FFFD, so that nothing passes for text.</summary>
internal static class SymbolFont
{
    public static string Read(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || value is <= 0 or > 0xFFFF)
        {
            return "";
        }

        if (value is < 0xF000 or > 0xF0FF)
        {
            return value is >= 0xD800 and < 0xF900 or < 0x20 ? "\uFFFD" : ((char)value).ToString();
        }

        var glyph = value - 0xF000;
        return (font ?? "").Trim().ToUpperInvariant() switch
        {
            "WINGDINGS 2" => glyph switch { 0x50 => "✓", 0x52 => "☑", 0x54 => "☒", 0xA3 or 0x2A => "□", >= 0x6A and <= 0x73 => ListNumeral.Circled(glyph - 0x69), _ => "\uFFFD" },
            "SYMBOL" => glyph switch { 0xB7 => "•", 0xB0 => "°", 0xB1 => "±", 0xB4 => "×", 0xB8 => "÷", 0xA3 => "≤", 0xB3 => "≥", >= 0x20 and <= 0x3F => ((char)glyph).ToString(), _ => "\uFFFD" },
            _ => glyph switch
            {
                0xFE or 0x52 => "☑",
                0xA8 or 0x6F or 0x71 or 0x72 => "□",
                0xFC => "✓",
                0xFD => "☒",
                0x6C => "●",
                0x6E => "■",
                0x9F or 0xB7 => "•",
                >= 0x81 and <= 0x8A => ListNumeral.Circled(glyph - 0x80),
                _ => "\uFFFD",
            },
        };
    }
}
