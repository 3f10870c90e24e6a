using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The same titles of papers in one order, each unit with its own words around them.</summary>
internal sealed class SharedTitles : ReuseDecoy
{
    public override Part Touches => Part.Management;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var titles = string.Join('、', StockPhrases.Titles.Skip(scene.Random.Below(2)).Take(3));
        var words = scene.Composer.Fresh(
            $"{{when}}，{{mgr}}{{how}}学习{titles}，{{effect}}",
            $"{{self}}对照{titles}，{{when}}{{how}}自查{{item}}",
            $"{titles}由{{mgr}}{{how}}对应到{{item}}，{{aim}}",
            $"{{item}}怎样公开，{{mgr}}{{when}}依据{titles}列出{{#12-48}}条细则",
            $"{{place}}片区{{how}}落实{titles}，{{effect}}");
        scene.Note("S1", null, words);
        return text.WithSentence(2, words);
    }
}
