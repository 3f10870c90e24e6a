using Aggregator.Publishing.OpenData.Fields;
using Aggregator.Server.Api;

namespace Aggregator.Server.Tests.Api;

/// <summary>The data files and the interface hand out the same elements; each says it in the words of its readers, and both say the same of every key.</summary>
[TestClass]
public sealed class ApiDataFieldsTests
{
    // A pre-check writes submissions without what a night alone knows of them.
    private static readonly string[] OfANightAlone = ["stateName", "stateSentence", "nextStep", "answerBy"];

    [TestMethod]
    public void Every_key_of_a_data_file_has_the_same_type_in_the_interface_in_the_same_order()
    {
        foreach (var file in DataFile.All)
        {
            var schema = ApiContract.Of(SchemaOf(file));
            var isSubmission = schema.Name == "submission";
            CollectionAssert.AreEqual(
                file.Fields.Select(field => $"{field.Path} {TypeOf(field.Type)}{(field.IsNullable ? "?" : "")}{(field.IsOptional || (isSubmission && OfANightAlone.Contains(field.Path)) ? "*" : "")}").ToList(),
                Lines(schema.Fields, "").ToList(),
                file.Name);
        }
    }

    private static IEnumerable<string> Lines(IReadOnlyList<ApiField> fields, string above) => fields.SelectMany(field =>
        (IEnumerable<string>)[$"{above}{field.Name} {field.Type}{(field.MayBeNull ? "?" : "")}{(field.MayBeAbsent ? "*" : "")}", .. Lines(field.Fields, above + field.Name + (field.Type == "[]" ? "[]." : "."))]);

    // reuse-shares.json holds elements called reuse-share; a reuse is one already.
    private static string SchemaOf(DataFile file) => ApiContract.Schemas.ContainsKey(file.Stem) ? file.Stem : file.Stem[..^1];

    private static string TypeOf(DataType type) => type switch
    {
        DataType.Num => "number",
        DataType.Bool => "flag",
        DataType.Object => "{}",
        DataType.List => "[]",
        DataType.Ints => "numbers",
        DataType.Lists => "[[]]",
        _ => type.ToString().ToLowerInvariant(),
    };
}
