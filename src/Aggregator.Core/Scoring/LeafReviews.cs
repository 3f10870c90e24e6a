using Aggregator.Core.Checking;
using Aggregator.Core.Scoring.Schemes;

namespace Aggregator.Core.Scoring;

/// <summary>Puts the points a person gave in the place of the scheme's, and says so before the scheme's own reason.</summary>
internal static class LeafReviews
{
    /// <summary>
    /// The mark with a person's points, which leave no doubt; null where nobody gave any. What does not apply stays out of the score: the
    /// points wait until it does again, and the reason says so. Nor do points count that were given on other points of the scheme or on another measure.
    /// </summary>
    public static (LeafMark Mark, LeafReview? Review)? Apply(SchemeLeaf leaf, LeafMark mark, string state, IReadOnlyList<ReviewedScore> reviewed)
    {
        if (reviewed.FirstOrDefault(one => one.Leaf == leaf.Code) is not { } given)
        {
            return null;
        }

        var author = $"（{given.By}，{given.Day.Text()}）";
        if (state == "na")
        {
            return (mark with { Why = $"{mark.Why}依据{given.Document}复核的{given.Points.Text()}分没有计入：本项不适用{author}。" }, null);
        }

        // What was decided on other points, or on what the leaf measured then, was not decided on these.
        if (given.Judged is { } judged && judged != ReviewedScore.JudgedOf(mark.Points, leaf.Name))
        {
            var once = given.JudgedPoints is { } was ? $"曾由{was}分复核为{given.Points.Text()}分" : $"曾由无法判断复核为{given.Points.Text()}分";
            return (mark with { Why = $"{mark.Why}{once}（{given.Document}），其后得分依据已变动，请重新复核。" }, null);
        }

        // A new scheme may give the leaf less than the person could know.
        var points = Math.Round(Math.Clamp(given.Points, 0, leaf.Points), 2, MidpointRounding.AwayFromZero);
        var capped = points == given.Points ? "" : $"复核时写的是{given.Points.Text()}分，本项满分{leaf.Points.Text()}分；";
        var from = mark.Points is { } own ? $"由{own.Text()}分复核为{points.Text()}分" : $"原无法判断，复核为{points.Text()}分";
        return (new LeafMark(points, points, points, $"{capped}{from}，依据{given.Document}{author}。按方案评分：{mark.Why}"), new LeafReview(mark.Points, given.Document, given.By, given.Day));
    }
}
