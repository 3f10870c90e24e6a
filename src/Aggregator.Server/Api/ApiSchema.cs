namespace Aggregator.Server.Api;

/// <summary>An element the interface hands out or takes.</summary>
/// <param name="Name">Its name in the description: <c>finding</c>.</param>
/// <param name="Says">What it is, in Chinese.</param>
/// <param name="Fields">Its keys in the order they are written.</param>
public sealed record ApiSchema(string Name, string Says, IReadOnlyList<ApiField> Fields);
