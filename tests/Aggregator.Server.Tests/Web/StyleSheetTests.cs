using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed partial class StyleSheetTests
{
    private static readonly string Css = File.ReadAllText(Repository.PathOf("src", "Aggregator.Server", "wwwroot", "site.css"));

    [TestMethod]
    [DataRow("ink", "paper")]
    [DataRow("ink", "ground")]
    [DataRow("muted", "paper")]
    [DataRow("muted", "ground")]
    [DataRow("link", "paper")]
    [DataRow("link", "ground")]
    [DataRow("on-head", "head")]
    [DataRow("head", "ground")]
    [DataRow("good", "paper")]
    [DataRow("good", "good-ground")]
    [DataRow("warn", "paper")]
    [DataRow("warn", "warn-ground")]
    [DataRow("bad", "paper")]
    [DataRow("bad", "bad-ground")]
    [DataRow("info", "info-ground")]
    [DataRow("swap", "swap-ground")]
    [DataRow("ink", "info-ground")]
    public void Text_can_be_read_on_its_ground(string text, string ground)
    {
        var contrast = Contrast(Luminance(text), Luminance(ground));
        Assert.IsTrue(contrast >= 4.5, $"{text} on {ground}: {contrast:0.00}");
    }

    [TestMethod]
    public void The_style_sheet_loads_nothing()
    {
        Assert.IsFalse(Css.Contains("url(", StringComparison.Ordinal));
        Assert.IsFalse(Css.Contains("@import", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Focus_is_visible_and_paper_has_its_own_style()
    {
        StringAssert.Contains(Css, ":focus-visible { outline: 3px");
        StringAssert.Contains(Css, "@media print");
    }

    private static double Contrast(double a, double b) => (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

    // WCAG 2.2, relative luminance.
    private static double Luminance(string name)
    {
        var hex = Colours().Matches(Css).Single(m => m.Groups[1].Value == name).Groups[2].Value;
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(hex.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@"--([a-z-]+):\s*#([0-9a-f]{6})\b")]
    private static partial Regex Colours();
}
