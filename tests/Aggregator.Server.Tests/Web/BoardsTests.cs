using System.Reflection;
using System.Runtime.CompilerServices;
using Aggregator.Core.Snapshots;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Filing;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class BoardsTests
{
    // Made for one unit, for the decisions up to now, and for the day of the visit: nothing of these is known beforehand.
    private static readonly Type[] MadeLater = [typeof(UnitSnapshot), typeof(FindingLedger), typeof(FilingBoard)];

    [TestMethod]
    public void What_pages_keep_of_a_night_is_made_before_the_first_visitor_comes()
    {
        var night = SampleSnapshot.Create();
        Boards.Prepare(night);
        var kept = typeof(Boards).Assembly.GetTypes().Except(MadeLater)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ConditionalWeakTable<,>) && type.GetGenericArguments()[0] == typeof(CitySnapshot)).ToList();
        Assert.IsGreaterThan(8, kept.Count);
        foreach (var field in kept)
        {
            var table = field.GetValue(null)!;
            var found = (bool)table.GetType().GetMethod(nameof(ConditionalWeakTable<CitySnapshot, object>.TryGetValue))!.Invoke(table, [night, null])!;
            Assert.IsTrue(found, field.DeclaringType!.Name);
        }
    }
}
