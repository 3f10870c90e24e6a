using System.Globalization;
using Aggregator.Publishing.Charts;
using Aggregator.Publishing.Filing;

namespace Aggregator.Publishing.Tests;

/// <summary>Whether colours can be told from the paper and from each other, by people of any colour vision and on a black and white print.</summary>
[TestClass]
public sealed class ChartColourTests
{
    private static readonly string[] Grades = [.. Palette.Grades.Select(grade => grade.Fill)];

    private static readonly string[] Filing = [.. FilingChart.Parts(new FilingCount("", 0, 0, 0, 0, 0, 0, 0)).Select(part => part.Fill)];

    private static readonly string[] Edges = [Palette.Brown, Palette.Blue, Palette.Grey];

    // Severity 1 of Machado, Oliveira and Fernandes, 2009, on linear light.
    private static readonly double[][] Deuteranopia = [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]];

    [TestMethod]
    public void Every_colour_of_a_shape_stands_out_from_paper_by_three_to_one()
    {
        foreach (var colour in Grades.Concat(Filing).Concat(Edges).Append(Palette.Plum).Append(Palette.Faint))
        {
            Assert.IsTrue(Contrast(colour, Palette.Paper) >= 3, $"{colour}: {Contrast(colour, Palette.Paper):0.00}");
        }
    }

    [TestMethod]
    public void Letters_can_be_read_on_paper_and_on_the_squares_of_the_heat_map()
    {
        foreach (var (fill, letter) in Palette.Losses.Append((Palette.Paper, Palette.Ink)).Append((Palette.Paper, Palette.Faint)).Append((Palette.Band, Palette.Faint)))
        {
            Assert.IsTrue(Contrast(fill, letter) >= 4.5, $"{letter} on {fill}: {Contrast(fill, letter):0.00}");
        }
    }

    [TestMethod]
    public void Neighbours_differ_in_lightness()
    {
        // Grades and losses grow darker step by step; in the bars of the groups each part lies beside the next.
        foreach (var row in new[] { Grades, Filing, Palette.Losses.Select(loss => loss.Fill).ToArray() })
        {
            foreach (var (a, b) in row.Zip(row.Skip(1)))
            {
                Assert.IsTrue(Contrast(a, b) >= 1.4, $"{a} beside {b}: {Contrast(a, b):0.00}");
            }
        }

        Assert.IsTrue(Grades.Zip(Grades.Skip(1)).All(pair => Luminance(pair.First) > Luminance(pair.Second)));
    }

    [TestMethod]
    public void Colours_of_one_chart_are_told_apart_without_green_receptors()
    {
        foreach (var set in new[] { Grades, Filing, Edges })
        {
            for (var i = 0; i < set.Length; i++)
            {
                for (var j = i + 1; j < set.Length; j++)
                {
                    // 2.3 is just noticeable side by side; this is seen across a page.
                    Assert.IsTrue(Distance(Seen(set[i]), Seen(set[j])) >= 15, $"{set[i]} and {set[j]}: {Distance(Seen(set[i]), Seen(set[j])):0.0}");
                }
            }
        }
    }

    [TestMethod]
    public void A_hatching_goes_with_every_colour_that_stands_for_something()
    {
        CollectionAssert.AllItemsAreUnique(Palette.Grades.Select(grade => grade.Hatching).ToList());
        CollectionAssert.AllItemsAreUnique(FilingChart.Parts(new FilingCount("", 0, 0, 0, 0, 0, 0, 0)).Select(part => part.Hatching).ToList());
    }

    private static double Contrast(string a, string b) => (Math.Max(Luminance(a), Luminance(b)) + 0.05) / (Math.Min(Luminance(a), Luminance(b)) + 0.05);

    private static double Luminance(string colour) => Linear(colour) is var c ? (0.2126 * c[0]) + (0.7152 * c[1]) + (0.0722 * c[2]) : 0;

    private static double[] Seen(string colour) => Linear(colour) is var c ? [.. Deuteranopia.Select(row => Math.Clamp((row[0] * c[0]) + (row[1] * c[1]) + (row[2] * c[2]), 0, 1))] : [];

    private static double[] Linear(string colour) => [.. Enumerable.Range(0, 3).Select(i => int.Parse(colour.AsSpan(1 + (i * 2), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d)
        .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];

    private static double Distance(double[] a, double[] b) => Math.Sqrt(Lab(a).Zip(Lab(b)).Sum(pair => Math.Pow(pair.First - pair.Second, 2)));

    private static double[] Lab(double[] c)
    {
        var (x, y, z) = (F(((0.4124 * c[0]) + (0.3576 * c[1]) + (0.1805 * c[2])) / 0.9505), F((0.2126 * c[0]) + (0.7152 * c[1]) + (0.0722 * c[2])), F(((0.0193 * c[0]) + (0.1192 * c[1]) + (0.9505 * c[2])) / 1.089));
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];

        static double F(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16d / 116);
    }
}
