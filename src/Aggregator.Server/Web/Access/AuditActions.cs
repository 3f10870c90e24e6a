using System.Globalization;
using System.Text.Json;
using Aggregator.Data.Access;

namespace Aggregator.Server.Web.Access;

/// <summary>What the log names of itself; forms that are sent stand there by their address.</summary>
public static class AuditActions
{
    /// <summary>Somebody came in.</summary>
    public const string SignIn = "signin.success";

    /// <summary>A wrong name or password, or an account that may not.</summary>
    public const string SignInFailed = "signin.failure";

    /// <summary>Wrong too often.</summary>
    public const string Locked = "signin.lockout";

    /// <summary>Somebody went.</summary>
    public const string SignOut = "signout";

    /// <summary>An account was made.</summary>
    public const string AccountAdded = "account.add";

    /// <summary>A role or unit was changed.</summary>
    public const string RoleChanged = "account.role";

    /// <summary>The identity provider gives no role any more: sessions and keys ended.</summary>
    public const string RoleWithdrawn = "account.role-withdrawn";

    /// <summary>The identity provider would take the last administrator's role; it stays.</summary>
    public const string RoleKept = "account.role-kept";

    /// <summary>Shut or opened.</summary>
    public const string AccountShut = "account.disable";

    /// <summary>Opened again.</summary>
    public const string AccountOpened = "account.enable";

    /// <summary>A one-time password was made for somebody.</summary>
    public const string PasswordReset = "account.reset";

    /// <summary>A lock was taken away.</summary>
    public const string Unlocked = "account.unlock";

    /// <summary>Somebody changed the own password.</summary>
    public const string PasswordChanged = "account.password";

    /// <summary>A key was made.</summary>
    public const string KeyMade = "key.add";

    /// <summary>A key was revoked.</summary>
    public const string KeyRevoked = "key.revoke";

    /// <summary>A switch was set.</summary>
    public const string SettingChanged = "setting.change";

    /// <summary>A file as it was handed in was taken.</summary>
    public const string OriginalTaken = "original.download";

    /// <summary>A page or an act that a role does not allow; counted by the minute.</summary>
    public const string RefusedAccess = "refused.access";

    /// <summary>A key that is not good; counted by the minute.</summary>
    public const string RefusedKey = "refused.key";

    /// <summary>Too much at once; counted by the minute.</summary>
    public const string RefusedRate = "refused.rate";

    /// <summary>A password that was not tried, the account being locked for that network; counted by the minute.</summary>
    public const string RefusedLocked = "refused.locked";

    /// <summary>A password that was not tried, too many having come from networks nobody signed in from; counted by the minute.</summary>
    public const string RefusedSlowed = "refused.slowed";

    /// <summary>The end of the log as it was found was taken for good, with a reason.</summary>
    public const string HeadAdopted = AuditStore.Adopted;

    /// <summary>A verb on the machine itself changed something.</summary>
    public const string Verb = "verb.";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [SignIn] = "登录",
        [SignInFailed] = "登录失败",
        [Locked] = "登录锁定",
        [SignOut] = "退出",
        [AccountAdded] = "新建账户",
        [RoleChanged] = "更改角色",
        [RoleWithdrawn] = "认证平台撤回角色",
        [RoleKept] = "保留最后一个管理角色",
        [RefusedAccess] = "越权被拒",
        [RefusedKey] = "接口密钥无效",
        [RefusedRate] = "过于频繁被拒",
        [RefusedLocked] = "锁定中被拒",
        [RefusedSlowed] = "限速中被拒",
        [HeadAdopted] = "恢复后重新认定链头",
        [AccountShut] = "停用账户",
        [AccountOpened] = "启用账户",
        [PasswordReset] = "重置密码",
        [Unlocked] = "解除锁定",
        [PasswordChanged] = "修改本人密码",
        [KeyMade] = "新建接口密钥",
        [KeyRevoked] = "吊销接口密钥",
        [SettingChanged] = "更改设置",
        [OriginalTaken] = "下载原件",
        ["post /units/{**code}#Decide"] = "记录处理意见",
        ["post /units/{**code}#Return"] = "退回报告",
        ["post /units/{**code}#Withdraw"] = "撤回退回",
        ["post /ledger/{fingerprint:length(16)}#Decide"] = "记录处理意见",
        ["post /ledger/{fingerprint:length(16)}#Object"] = "提出异议",
        ["post /ledger/scores/{leaf}/{**unit}#Decide"] = "复核指标得分",
        ["post /ledger/scores/{leaf}/{**unit}#Object"] = "对指标得分提出异议",
        ["post /ledger/workbook"] = "交回复核工作簿",
        ["post /reuse/pair#Decide"] = "记录雷同处理意见",
        ["post /submissions/hand-in"] = "报送文件",
        ["post /submissions/files/{sha256}"] = "指定归属",
        ["post /submissions/files/{sha256}#Withdraw"] = "撤回归属",
        ["post /precheck"] = "预检",
        ["post /portals"] = "采集网站",
        ["post /scheme"] = "试算方案",
        ["post /runs"] = "开始运行",
        ["post /runs/{id:long}#Cancel"] = "取消运行",
        ["post /api/v1/decisions"] = "记录处理意见（接口）",
        ["post /api/v1/hand-ins"] = "报送文件（接口）",
        ["post /api/v1/precheck"] = "预检（接口）",
        ["post /api/v1/runs"] = "开始运行（接口）",
    };

    /// <summary>The name for a reader, with a mark when it was refused or ended in an error.</summary>
    public static string ChineseName(AuditNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return ChineseName(note.Action) + MarkOf(note.Detail);
    }

    /// <summary>The name for a reader; of a form without one its address.</summary>
    public static string ChineseName(string action) => Names.TryGetValue(action, out var name) ? name
        : action.StartsWith(Verb, StringComparison.Ordinal) ? "命令行 " + action[Verb.Length..] : action;

    // An error may have come before the act or after it.
    private static string MarkOf(string detail) => StatusOf(detail) switch
    {
        AuditDetail.Failed => "（出错，不知是否办成）",
        { } status when int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code >= StatusCodes.Status400BadRequest => "（未办成）",
        _ => "",
    };

    private static string? StatusOf(string detail)
    {
        try
        {
            using var json = JsonDocument.Parse(detail);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(AuditDetail.Status, out var status) && status.ValueKind == JsonValueKind.String ? status.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
