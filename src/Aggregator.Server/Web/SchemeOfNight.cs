using System.Runtime.CompilerServices;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web;

/// <summary>The scheme a night was scored by. Read once for a night.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Text">Its JSON, as the office wrote it or as the program carries it.</param>
/// <param name="IsOffices">Whether the office brought it.</param>
/// <param name="IsTheNights">Whether the night was scored by exactly this one; false for a night of an older program.</param>
public sealed record SchemeOfNight(ScoringScheme Scheme, string Text, bool IsOffices, bool IsTheNights)
{
    private static readonly ConditionalWeakTable<CitySnapshot, SchemeOfNight> Read = [];

    /// <summary>That of a night; the program's own before the first one, and where the night's can no longer be read.</summary>
    public static SchemeOfNight Of(CitySnapshot? night) => night is null ? Default(isTheNights: true) : Read.GetValue(night, From);

    private static SchemeOfNight From(CitySnapshot night)
    {
        if (night.SchemeText is not { } text)
        {
            return Default(night.Scheme == ScoringScheme.Default.Name);
        }

        try
        {
            var scheme = ScoringScheme.Load(text);
            return new SchemeOfNight(scheme, text, IsOffices: true, scheme.Name == night.Scheme);
        }
        catch (InvalidScoringSchemeException)
        {
            return Default(isTheNights: false);
        }
    }

    private static SchemeOfNight Default(bool isTheNights) => new(ScoringScheme.Default, ScoringScheme.DefaultText, IsOffices: false, isTheNights);
}
