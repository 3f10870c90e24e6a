using Aggregator.Core.Documents;
using Aggregator.Testing;

namespace Aggregator.Publishing.Tests;

[TestClass]
public sealed class MaskedOutputTests
{
    [TestMethod]
    public void No_written_byte_holds_a_number_of_a_person_wherever_a_text_can_stand()
    {
        using var folder = new TempFolder();
        Publisher.Write(HostileSnapshot.Create($"某人{PersonsNumbers.Phrase}，"), [new($"报告{PersonsNumbers.All[0]}.docx", "ab")], folder.Path);
        var written = PersonsNumbers.Texts(folder.Path).ToList();

        Assert.IsTrue(written.Exists(w => w.Text.Contains("139****5678", StringComparison.Ordinal)), "The masked number is shown.");
        foreach (var (name, text) in written)
        {
            Assert.AreEqual("", string.Join('、', PersonsNumbers.In(text)), name);
        }
    }

    [TestMethod]
    public void A_masked_text_keeps_its_length_and_is_masked_once() =>
        Assert.AreEqual("电话139 **** 5678。", PersonalData.Mask(PersonalData.Mask("电话139 1234 5678。")));
}
