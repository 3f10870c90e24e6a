using System.Data;
using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.Data.SqlClient;
using Microsoft.SqlServer.Server;

namespace Aggregator.Data.Tests;

/// <summary>The project that stands in for the package SqlClient refers to gives it everything it asks for.</summary>
[TestClass]
public sealed class StandInTests
{
    private const string Name = "Microsoft.SqlServer.Server";

    [TestMethod]
    public void The_reference_of_SqlClient_resolves_to_version_1()
    {
        var reference = typeof(SqlCommand).Assembly.GetReferencedAssemblies().Single(name => name.Name == Name);
        var loaded = Assembly.Load(reference);
        Assert.AreEqual((Name, new Version(1, 0, 0, 0)), (loaded.GetName().Name, loaded.GetName().Version));
        Assert.AreEqual(reference.Version, loaded.GetName().Version);
        Assert.AreSame(loaded, typeof(Format).Assembly);
    }

    [TestMethod]
    public void A_command_with_parameters_can_be_made()
    {
        using var command = new SqlCommand("SELECT @text, @number, @bytes, @day");
        command.Parameters.AddWithValue("@text", "年报");
        command.Parameters.AddWithValue("@number", 1.5m);
        command.Parameters.Add("@bytes", SqlDbType.VarBinary).Value = new byte[] { 1, 2 };
        command.Parameters.Add("@day", SqlDbType.Date).Value = new DateTime(2026, 1, 31);
        Assert.AreEqual(4, command.Parameters.Count);
        Assert.AreEqual(SqlDbType.NVarChar, command.Parameters[0].SqlDbType);
    }

    [TestMethod]
    public void Every_type_and_member_SqlClient_refers_to_is_there()
    {
        using var file = new PEReader(File.OpenRead(typeof(SqlCommand).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences.Where(handle => IsOurs(metadata, handle)).ToDictionary(handle => (EntityHandle)handle, handle => TypeOf(metadata, handle));
        Assert.HasCount(4, types);
        var members = metadata.MemberReferences.Select(metadata.GetMemberReference).Where(member => types.ContainsKey(member.Parent)).ToList();
        Assert.IsGreaterThan(6, members.Count);
        foreach (var member in members)
        {
            var name = metadata.GetString(member.Name);
            Assert.IsNotEmpty(types[member.Parent].GetMember(name), $"{types[member.Parent].Name}.{name}");
        }
    }

    [TestMethod]
    public void The_exception_names_the_type_and_the_reason()
    {
        var refused = InvalidUdtException.Create(typeof(StandInTests), "no attribute");
        StringAssert.Contains(refused.Message, typeof(StandInTests).FullName!);
        StringAssert.Contains(refused.Message, "no attribute");
    }

    [TestMethod]
    public void The_attribute_keeps_what_it_is_given()
    {
        var attribute = new SqlUserDefinedTypeAttribute(Format.UserDefined) { MaxByteSize = 8000, IsByteOrdered = true, IsFixedLength = true, Name = "n", ValidationMethodName = "v" };
        Assert.AreEqual((Format.UserDefined, 8000, true, true, "n", "v"),
            (attribute.Format, attribute.MaxByteSize, attribute.IsByteOrdered, attribute.IsFixedLength, attribute.Name, attribute.ValidationMethodName));
    }

    [TestMethod]
    public void Cultures_are_there_because_SqlClient_refuses_to_work_without_them()
    {
        Assert.IsFalse(AppContext.TryGetSwitch("System.Globalization.Invariant", out var invariant) && invariant);
        Assert.AreEqual("zh-CN", CultureInfo.GetCultureInfo("zh-CN").Name);
    }

    private static bool IsOurs(MetadataReader metadata, TypeReferenceHandle handle) =>
        metadata.GetTypeReference(handle).ResolutionScope is { Kind: HandleKind.AssemblyReference } scope
        && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name) == Name;

    private static Type TypeOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var full = $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
        return typeof(Format).Assembly.GetType(full) ?? throw new AssertFailedException($"{full} is missing.");
    }
}
