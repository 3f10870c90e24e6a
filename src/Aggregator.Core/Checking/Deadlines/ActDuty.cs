namespace Aggregator.Core.Checking.Deadlines;

/// <summary>By when a unit has to do one act: the law's day and the office's, side by side.</summary>
/// <param name="Act">What is due.</param>
/// <param name="Statutory">The law's last day, or that of practice where <paramref name="StatutoryBasis"/> is empty.</param>
/// <param name="StatutoryBasis">The article; empty where the day is practice only and must not be shown as law.</param>
/// <param name="Local">The office's stricter day, or null.</param>
/// <param name="LocalDocument">The document that sets it; empty without one.</param>
/// <param name="Exemption">What the office has granted this unit, or null.</param>
public sealed record ActDuty(FilingAct Act, DateOnly Statutory, string StatutoryBasis, DateOnly? Local, string LocalDocument, Exemption? Exemption)
{
    /// <summary>Nothing is due: exempted without a day.</summary>
    public bool IsNoneDue => Exemption is { Until: null };

    /// <summary>The day after which the act is late by law: the law's, or a later one the office has granted.</summary>
    public DateOnly LastDay => Exemption?.Until is { } until && until > Statutory ? until : Statutory;

    /// <summary>The document or article <see cref="LastDay"/> stands on; empty for practice.</summary>
    public string LastDayBasis => LastDay == Statutory ? StatutoryBasis : Exemption!.Document;

    /// <summary>The day after which the act is late by the office's own document; null when there is none before <see cref="LastDay"/>.</summary>
    public DateOnly? LocalDay => Exemption?.Until is { } until ? (until < Statutory ? until : null) : Local < Statutory ? Local : null;

    /// <summary>The document <see cref="LocalDay"/> stands on.</summary>
    public string LocalBasis => Exemption is { } exemption ? exemption.Document : LocalDocument;

    /// <summary>The first day that can be missed.</summary>
    public DateOnly FirstDay => LocalDay ?? LastDay;

    /// <summary>Both days with their bases in one Chinese phrase without a full stop.</summary>
    public string Described
    {
        get
        {
            if (IsNoneDue)
            {
                return $"免{Act.ChineseName()}（{Exemption!.Document}）";
            }

            var law = LastDay != Statutory ? $"{LastDay.Chinese()}（{Exemption!.Document}同意延期，原期限{Statutory.Chinese()}）"
                : StatutoryBasis.Length > 0 ? $"{Statutory.Chinese()}（{StatutoryBasis}）"
                : $"{Statutory.Chinese()}（参照部门期限）";
            return LocalDay is { } local ? $"{local.Chinese()}（{LocalBasis}），最迟不超过{law}" : law;
        }
    }
}
