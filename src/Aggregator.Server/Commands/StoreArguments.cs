using System.CommandLine;
using Aggregator.Data;
using Aggregator.Intake;

namespace Aggregator.Server.Commands;

/// <summary>The options every verb that stores has: where the data lies and in which database.</summary>
internal sealed class StoreArguments
{
    private readonly Option<DirectoryInfo> _data = new("--data") { Description = "数据目录：数据库、原始文件、输出。默认 ./data。", DefaultValueFactory = _ => new DirectoryInfo("data") };
    private readonly Option<string?> _provider = new("--provider") { Description = "数据库类型：sqlite（默认）、sqlserver 或 postgres。" };
    private readonly Option<string?> _database = new("--database") { Description = "数据库：SQLite 文件路径，或 SQL Server、PostgreSQL 连接串。默认 <data>/aggregator.db。" };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_data);
        command.Options.Add(_provider);
        command.Options.Add(_database);
    }

    /// <summary>The data folder, full path.</summary>
    public string DataFolder(ParseResult parsed) => parsed.GetValue(_data)!.FullName;

    /// <summary>The store the options name; what they leave out says section <c>Store</c> of what the office has set.</summary>
    public StoreOptions Store(ParseResult parsed)
    {
        var data = DataFolder(parsed);
        var set = StoreSettings.Read(data);
        try
        {
            return set.Apply(StoreOptions.Parse(parsed.GetValue(_provider) ?? set.Provider, parsed.GetValue(_database) ?? set.Database, data));
        }
        catch (ArgumentException unknown)
        {
            throw new RefusedInputException([unknown.Message]);
        }
    }
}
