using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A Word file locked with a password: an OLE container that holds nothing but the encrypted package.</summary>
internal sealed class ProtectedFile : Damaged
{
    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.Word;

    public override byte[] OnFile(byte[] bytes, Scene scene) => EncryptedContainer.Write(scene.Random);
}
