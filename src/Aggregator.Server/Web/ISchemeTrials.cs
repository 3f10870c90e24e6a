using Aggregator.Core.Snapshots;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Web;

/// <summary>Tries a scoring scheme on what is on file, beside the site's other work. Nothing is written; what came of it is kept in memory for the person who asked.</summary>
public interface ISchemeTrials
{
    /// <summary>Checks the file and starts the trial; says everything that is wrong with the file, or why it cannot start now.</summary>
    /// <param name="night">The night it is tried on.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="bytes">The file as it was sent: anybody's bytes, at most <see cref="MostBytes"/>.</param>
    /// <param name="fileName">For messages.</param>
    HandInOutcome Start(CitySnapshot night, Person person, byte[] bytes, string fileName);

    /// <summary>This person's last trial, or null.</summary>
    SchemeTrialView? Of(Person person);

    /// <summary>The largest file, in bytes.</summary>
    const int MostBytes = 4 << 20;
}
