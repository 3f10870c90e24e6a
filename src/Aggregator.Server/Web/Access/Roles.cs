namespace Aggregator.Server.Web.Access;

/// <summary>Codes and Chinese names of roles.</summary>
public static class Roles
{
    /// <summary>All, the least first.</summary>
    public static IReadOnlyList<Role> All { get; } = [Role.Unit, Role.Viewer, Role.Reviewer, Role.Administrator];

    /// <summary>The code in the store, in settings and on the command line.</summary>
    public static string Code(this Role role) => role switch
    {
        Role.Unit => "unit",
        Role.Viewer => "viewer",
        Role.Reviewer => "reviewer",
        Role.Administrator => "administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>The name for a reader.</summary>
    public static string ChineseName(this Role role) => role switch
    {
        Role.Unit => "单位",
        Role.Viewer => "查看",
        Role.Reviewer => "复核",
        Role.Administrator => "管理",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>Codes with names, for help and refusals.</summary>
    public static string AllCodes => string.Join("、", All.Select(role => $"{role.Code()}（{role.ChineseName()}）"));

    /// <summary>The role of a code, or null for one that is none.</summary>
    public static Role? Parse(string? code) => All.Where(role => role.Code() == code).Select(role => (Role?)role).FirstOrDefault();
}
