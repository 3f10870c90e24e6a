using System.CommandLine;
using Aggregator.Data;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator sql --write</c>: writes the generated schemas into the repository's sql folder.</summary>
internal static class SqlCommand
{
    public static Command Create()
    {
        var write = new Option<bool>("--write") { Description = "写入文件；不加则打印。" };
        var to = new Option<DirectoryInfo>("--out") { Description = "sql 目录。", DefaultValueFactory = _ => new DirectoryInfo("sql") };
        var command = new Command("sql", "由模型生成各数据库的 schema.sql 和 grants.sql。") { write, to };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(write))
            {
                SchemaScripts.WriteAll(parsed.GetValue(to)!.FullName);
                return ExitCodes.Done;
            }

            foreach (var provider in Enum.GetValues<StoreProvider>())
            {
                Console.WriteLine($"-- {provider}");
                Console.WriteLine(SchemaScripts.Generate(provider));
                Console.WriteLine(StoreGrants.Generate(provider));
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
