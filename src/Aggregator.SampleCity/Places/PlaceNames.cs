using Aggregator.SampleCity.Chance;

namespace Aggregator.SampleCity.Places;

/// <summary>Invented place names of two characters, each given out once in a city.</summary>
internal sealed class PlaceNames(long seed)
{
    private const string First = "砚棠栎霁蘅樨绛珀缃黛翎椴苇荻萩桁栩檀岫峤泠澹漪浣潋鹭隼葭蓼霏";
    private const string Second = "溪浦川岚塘湾坪坞汀渚陂岗垣墅津渡桥亭畈埠墩垄";

    private readonly SeededRandom _random = SeededRandom.For(seed, "places");
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>The next name; a number of ten thousand and more units falls back to three characters.</summary>
    public string Next()
    {
        for (var i = 0; i < 60; i++)
        {
            var name = $"{First[_random.Below(First.Length)]}{Second[_random.Below(Second.Length)]}";
            if (_given.Add(name))
            {
                return name;
            }
        }

        while (true)
        {
            var name = $"{First[_random.Below(First.Length)]}{First[_random.Below(First.Length)]}{Second[_random.Below(Second.Length)]}";
            if (_given.Add(name))
            {
                return name;
            }
        }
    }
}
