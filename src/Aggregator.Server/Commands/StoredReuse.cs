using Aggregator.Core.Reuse;
using Aggregator.Data.Reuse;
using Aggregator.Intake;

namespace Aggregator.Server.Commands;

/// <summary>Compares texts with the reports of a folder, which the first run makes.</summary>
internal static class StoredReuse
{
    /// <summary>The passages one side of which is one of the texts.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="texts">The texts; one of a known id takes the place of the older.</param>
    /// <param name="background">Templates and other reports, for the first run only.</param>
    /// <param name="isAdded">Whether an older index takes the texts in.</param>
    /// <param name="stop">Stops it.</param>
    public static IReadOnlyList<ReusePassage> Find(string path, IReadOnlyList<ReuseText> texts, IReadOnlyList<ReuseText> background, bool isAdded, CancellationToken stop)
    {
        var folder = new ReuseFolder(path);
        var older = folder.Open();
        if (older is not null && background.Count > 0)
        {
            throw new RefusedInputException([$"“{path}”已有比对库，范本和用语习惯在建立时已固定：请去掉 --background，或删除该文件夹后重新建立。"]);
        }

        IReadOnlyList<ReuseText> all = [.. texts, .. background];
        ReuseText[] reports = [.. all.Where(text => text.Kind != "template")];
        var known = older ?? ReuseIndex.Of(ReuseBackground.Of(reports, stop), [.. all.Where(text => text.Kind == "template")]);

        // The first run compares all with all, which is many times quicker at once than one after the other, and finds the same.
        var first = older is null ? PassageFinder.Find(all, known.Background, stop) : null;
        var index = known.With(reports, stop);
        var passages = first ?? index.PassagesOf([.. reports.Select(text => text.Id)], stop);
        if (older is null || isAdded)
        {
            folder.Save(index, stop);
        }

        return passages;
    }
}
