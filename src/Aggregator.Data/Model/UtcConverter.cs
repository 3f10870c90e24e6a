using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Aggregator.Data.Model;

/// <summary>Times are stored in UTC and come back as UTC: neither database keeps the kind.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    time => time.ToUniversalTime(),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
