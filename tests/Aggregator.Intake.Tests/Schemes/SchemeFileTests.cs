using System.Text;
using Aggregator.Intake.Schemes;

namespace Aggregator.Intake.Tests.Schemes;

[TestClass]
public sealed class SchemeFileTests
{
    private const string Good = """{"name":"云川市方案","version":"2026-1","levels":[{"code":"A","name":"时效","points":100,"leaves":[{"code":"A11","name":"按期报送","points":100}]}],"grades":[["好",0]]}""";

    [TestMethod]
    public void A_scheme_comes_with_the_text_it_was_read_from()
    {
        var (scheme, text) = SchemeFile.Read([.. "\ufeff"u8, .. Encoding.UTF8.GetBytes(Good)], "scheme.json");
        Assert.AreEqual(("云川市方案 2026-1", Good), (scheme.Name, text));
    }

    [TestMethod]
    public void Every_problem_names_the_file_and_asks_for_its_remedy()
    {
        var refused = Assert.ThrowsExactly<RefusedInputException>(() => SchemeFile.Read(Encoding.UTF8.GetBytes(Good.Replace("100", "90", StringComparison.Ordinal).Replace("A11", "Z1", StringComparison.Ordinal)), "scheme.json"));
        Assert.AreEqual("评分方案“scheme.json”：一级指标分值合计应为100，实际为90，请改正。\n评分方案“scheme.json”：不认识的末级指标Z1，请用measure写明计量项，请改正。", string.Join('\n', refused.Messages));
    }

    [TestMethod]
    public void Letters_in_another_encoding_are_refused() =>
        StringAssert.Contains(Assert.ThrowsExactly<RefusedInputException>(() => SchemeFile.Read([0x7b, 0xff, 0xfe], "scheme.json")).Messages[0], "不是UTF-8编码");
}
