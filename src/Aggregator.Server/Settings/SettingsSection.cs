namespace Aggregator.Server.Settings;

/// <summary>A section of <c>settings.json</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Options">The class it is read into; its settable properties are its keys.</param>
internal sealed record SettingsSection(string Name, Type Options);
