using Aggregator.Core.Snapshots;
using Aggregator.Intake.Reading;

namespace Aggregator.Pipeline;

/// <summary>Which program made an output.</summary>
public static class CodeVersion
{
    /// <summary>The program's version, as shown: <c>0.1.0</c>.</summary>
    public static string Current { get; } =
        typeof(CodeVersion).Assembly.GetName().Version is { } v ? $"{v.Major}.{v.Minor}.{v.Build}" : "0.0.0";

    /// <summary>
    /// The version stage outputs are keyed by. It changes with every change of the compiled stages, so that a fixed rule or reader never
    /// finds its old output and takes it for done: the build is deterministic and a module's id is a hash of its contents.
    /// </summary>
    public static string OfStages { get; } = Current + "-" + InputHash.Of(ModuleOf(typeof(CitySnapshot)), ModuleOf(typeof(DocumentReader)), ModuleOf(typeof(CodeVersion)))[..12];

    private static string ModuleOf(Type type) => type.Assembly.GetModules(getResourceModules: false)[0].ModuleVersionId.ToString("N");
}
