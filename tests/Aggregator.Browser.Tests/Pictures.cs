namespace Aggregator.Browser.Tests;

/// <summary>Pictures of what a test saw, kept with the results of the build: <c>artifacts/screenshots</c>.</summary>
internal static class Pictures
{
    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots")).FullName;

    /// <summary>Takes the whole page.</summary>
    /// <param name="page">The window.</param>
    /// <param name="name">Of the file, without its ending.</param>
    public static Task KeepAsync(this IPage page, string name) => page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), FullPage = true });
}
