using System.Text;
using Aggregator.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data;

/// <summary>Writes <c>sql/&lt;provider&gt;/schema.sql</c>, the state the migrations have to reach, from the model. No server is asked.</summary>
public static class SchemaScripts
{
    private const string Header = "-- Generated from the model by `aggregator sql --write`: the state the migrations have to reach. Do not edit.\n";

    /// <summary>The whole schema of the model as a script with line feeds; the same model gives the same bytes.</summary>
    public static string Generate(StoreProvider provider)
    {
        // Never opened.
        var options = new StoreOptions(provider, provider == StoreProvider.Sqlite ? "Data Source=:memory:" : "Server=none;Database=none");
        using var context = StoreContexts.Create(provider, StoreContexts.OptionsFor(options));
        return Header + "\n" + SqlScripts.Normalize(context.Database.GenerateCreateScript()) + StoreViews.Generate(provider);
    }

    /// <summary>Writes the schema of every provider, and of servers the rights, under <paramref name="sqlFolder"/> and leaves a file alone that is current.</summary>
    /// <returns>The files that changed, as paths under that folder with <c>/</c>.</returns>
    public static IReadOnlyList<string> WriteAll(string sqlFolder)
    {
        var changed = new List<string>();
        foreach (var provider in StoreProviders.All)
        {
            foreach (var (name, text) in ((string, string?)[])[("schema.sql", Generate(provider)), ("grants.sql", StoreGrants.Generate(provider))])
            {
                var path = Path.Combine(sqlFolder, provider.Code(), name);
                if (text is null || (File.Exists(path) && File.ReadAllText(path, Encoding.UTF8) == text))
                {
                    continue;
                }

                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                changed.Add($"{provider.Code()}/{name}");
            }
        }

        return changed;
    }
}
