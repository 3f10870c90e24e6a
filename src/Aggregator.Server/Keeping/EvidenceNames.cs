using System.Text.RegularExpressions;

namespace Aggregator.Server.Keeping;

/// <summary>What a bundle of evidence holds, by name.</summary>
internal static partial class EvidenceNames
{
    public const string Manifest = "manifest.json";
    public const string Signature = "manifest.sig";
    public const string PublicKey = "public-key.pem";
    public const string Readme = "README.txt";
    public const string Inputs = "inputs.json";
    public const string Decisions = "words/decisions.json";
    public const string Reviews = "words/reviews.json";
    public const string Returns = "words/returns.json";
    public const string Placements = "words/placements.json";
    public const string HandIns = "words/hand-ins.json";
    public const string Audit = "audit.jsonl";
    public const string Published = "published.json";
    public const string Scheme = "scheme.json";
    public const string Originals = "originals/";
    public const string Data = "data/";
    public const string Rows = "rows/";

    /// <summary>Whether a name is one that a bundle may have.</summary>
    public static bool IsKnown(string name) => Known().IsMatch(name);

    /// <summary>The list of the hashes of a file's lines.</summary>
    public static string RowsOf(string name) => Rows + name + ".txt";

    [GeneratedRegex(@"\A(manifest\.(json|sig)|public-key\.pem|README\.txt|((rows/)?(inputs\.json|published\.json|scheme\.json|audit\.jsonl|words/[a-z-]{1,20}\.json|data/[a-z-]{1,40}\.json)(?(4)\.txt))|originals/[0-9a-f]{64})\z")]
    private static partial Regex Known();
}
