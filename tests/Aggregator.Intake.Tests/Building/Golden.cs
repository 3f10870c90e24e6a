using Aggregator.Core.Documents;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Building;

/// <summary>Compares a document with the text file of what it should be. UPDATE_GOLDENS=1 rewrites the files; read the diff before committing.</summary>
internal static class Golden
{
    public static void Check(string name, Document document)
    {
        var path = Repository.PathOf("tests", "Aggregator.Intake.Tests", "Goldens", name + ".expected.txt");
        var actual = DocumentDump.Of(document);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.AreEqual(File.ReadAllText(path), actual);
        Sound(document);
    }

    /// <summary>What must hold of every document: spans ascend, lie in the text, and hold the text they stand for.</summary>
    public static void Sound(Document document)
    {
        var end = 0;
        foreach (var block in document.Blocks)
        {
            Assert.IsTrue(block.Span.Offset >= end && block.Span.End <= document.Text.Length, $"{block.Locator} overlaps or lies outside.");
            end = block.Span.End;
            if (block is TableBlock table)
            {
                foreach (var cell in table.Grid.Cells)
                {
                    Assert.IsTrue(table.Span.Contains(cell.Span), $"{cell.Locator} lies outside its table.");
                    Assert.AreEqual(cell.Text, cell.Span.Of(document.Text));
                    Assert.AreSame(cell, table.Grid.At(cell.Row, cell.Column), $"{cell.Locator} overlaps another cell.");
                }
            }
        }
    }
}
