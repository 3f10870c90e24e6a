namespace Aggregator.Server.Api;

/// <summary>A key of an element as the interface describes it.</summary>
/// <param name="Name">The key.</param>
/// <param name="Type"><c>text</c>, <c>day</c>, <c>moment</c>, <c>int</c>, <c>number</c>, <c>flag</c>, <c>texts</c>, <c>numbers</c>, <c>any</c>, <c>{}</c> (an object), <c>[]</c> (objects), <c>[[]]</c> (arrays of numbers), <c>{name}</c> or <c>[name]</c> (another schema).</param>
/// <param name="MayBeNull">Whether null stands where nothing is known.</param>
/// <param name="MayBeAbsent">Whether the key is left out where it says nothing.</param>
/// <param name="Says">What it is, in Chinese.</param>
/// <param name="Codes">All values it takes; empty where they are open.</param>
/// <param name="Fields">The keys below it.</param>
public sealed record ApiField(string Name, string Type, bool MayBeNull, bool MayBeAbsent, string Says, IReadOnlyList<string> Codes, IReadOnlyList<ApiField> Fields);
