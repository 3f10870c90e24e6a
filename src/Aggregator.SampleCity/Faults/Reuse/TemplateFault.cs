using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Text of the city's public model report. Its users share it with one another, which may be reported as copying and need not be.</summary>
/// <param name="scope">How much.</param>
/// <param name="edit">What was changed.</param>
internal abstract class TemplateFault(CopyScope scope, TextEdit edit) : CopyFault(scope, edit)
{
    public override SourceKind Source => SourceKind.Template;

    protected override void Judge(Copying copying, CopyShares shares, string section, Scene scene) => scene.Tolerate("COPY_OTHER", section);
}
