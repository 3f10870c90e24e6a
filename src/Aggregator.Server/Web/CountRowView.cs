using Aggregator.SampleCity.Grading;

namespace Aggregator.Server.Web;

/// <summary>A line of the exam: what was counted and how many were right.</summary>
public sealed record CountRowView(string Name, CountMark Mark);
