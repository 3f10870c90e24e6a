using System.IO.Compression;
using Aggregator.Intake.Packages;

namespace Aggregator.Intake.Tests.Packages;

[TestClass]
public sealed class UnpackingBudgetTests
{
    [TestMethod]
    public void Bytes_are_counted_over_all_packages_and_what_does_not_fit_says_so()
    {
        var budget = new UnpackingBudget(3 << 20, 100);
        Assert.IsTrue(budget.Take(Listing(2 << 20)).Files.All(file => file.Refusal is null));
        var second = budget.Take(Listing(2 << 20, 1 << 20, 1)).Files;
        StringAssert.Contains(second[0].Refusal, "合计超过3 MB，没有收下");
        Assert.IsNull(second[1].Refusal, "A smaller one behind it still fits.");
        StringAssert.EndsWith(second[2].Refusal, "。");
    }

    [TestMethod]
    public void Files_are_counted_refused_ones_too_and_a_package_after_the_last_is_refused_whole()
    {
        var budget = new UnpackingBudget(100, 3);
        Assert.HasCount(2, budget.Take(new PackageListing([new PackedFile("a", null, 1), new PackedFile("b", "是空文件。", 0)], null)).Files);
        var second = budget.Take(Listing(1, 1));
        Assert.IsNull(second.Files[0].Refusal);
        StringAssert.Contains(second.Files[1].Refusal, "合计超过3个");
        var third = budget.Take(Listing(1));
        Assert.IsEmpty(third.Files);
        StringAssert.Contains(third.Refusal, "这个压缩包没有展开");
    }

    [TestMethod]
    public void A_package_that_is_refused_costs_nothing_and_keeps_its_sentence()
    {
        var budget = new UnpackingBudget(100, 1);
        Assert.AreEqual("压缩包里没有文件。", budget.Take(new PackageListing([], "压缩包里没有文件。")).Refusal);
        Assert.IsNull(budget.Take(Listing(1)).Files[0].Refusal);
    }

    [TestMethod]
    public void Many_small_files_that_are_a_bomb_together_are_refused_by_the_ratio_of_the_whole()
    {
        var zeros = new byte[1 << 20];
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 20; i++)
            {
                using var entry = zip.CreateEntry(i + ".txt").Open();
                entry.Write(zeros);
            }
        }

        var listing = BatchPackage.List(memory);
        Assert.IsEmpty(listing.Files);
        StringAssert.Contains(listing.Refusal, "大得不正常");
    }

    private static PackageListing Listing(params long[] lengths) => new([.. lengths.Select((length, i) => new PackedFile(i + ".txt", null, length))], null);
}
