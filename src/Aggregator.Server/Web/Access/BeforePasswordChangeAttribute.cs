namespace Aggregator.Server.Web.Access;

/// <summary>What a person may still open whose one-time password has to be changed first.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BeforePasswordChangeAttribute : Attribute;
