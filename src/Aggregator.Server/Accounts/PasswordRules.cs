using System.Text;

namespace Aggregator.Server.Accounts;

/// <summary>What a password must be: long, not the account's name, not one that everybody tries first.</summary>
/// <remarks>
/// NIST SP 800-63B asks for length and a list of common ones instead of kinds of characters, which only make people write Passw0rd!. 等保 asks that a
/// password be hard to guess and be changed when it is known; twelve characters is more than its usual eight with kinds of characters.
/// </remarks>
public static class PasswordRules
{
    /// <summary>Fewest characters.</summary>
    public const int Least = 12;

    /// <summary>Most, UTF-16 units: hashing costs the same for any, reading does not.</summary>
    public const int Most = 128;

    private const int FewestDifferent = 5;

    // The beginnings of what is tried first; what is long enough is one of these, twice, or with figures behind it.
    private static readonly string[] Common =
    [
        "password", "passw0rd", "p@ssw0rd", "p@ssword", "qwerty", "qwertyuiop", "1qaz2wsx", "1q2w3e4r", "qazwsxedc", "asdfghjkl", "zxcvbnm", "abc123", "abcd1234", "a123456", "aa123456",
        "admin", "administrator", "root", "welcome", "letmein", "iloveyou", "woaini", "5201314", "123456", "1234567890", "654321", "111111", "000000", "666666", "888888", "123123",
        "guanliyuan", "mima", "zhengfu", "gongkai", "aggregator", "test", "changeme", "huawei", "abcdefg",
    ];

    /// <summary>What is wrong with a password, or null.</summary>
    public static string? Problem(string? password, string account)
    {
        if (password is null || password.Length > Most || Normal(password) is not { } normal || normal.EnumerateRunes().Count() < Least)
        {
            return $"新密码须是{Least}至{Most}个字符，不能有控制字符；可以用一句自己记得住的话。";
        }

        if (normal.EnumerateRunes().Distinct().Count() < FewestDifferent)
        {
            return "新密码里重复的字符太多，请换一个。";
        }

        var plain = normal.ToLowerInvariant();
        return AccountNames.Fold(account) is { } name && plain.Contains(name, StringComparison.Ordinal) && plain.Length < name.Length + Least ? "新密码不能由账户名加几个字符组成。"
            : Array.Exists(Common, word => IsLittleMoreThan(plain, word)) || IsRow(plain) ? "新密码太常见，容易被猜到，请换一个。"
            : null;
    }

    /// <summary>The password as it is hashed, so that full-width letters of another keyboard are the same; null when it holds what no keyboard gives.</summary>
    public static string? Normal(string password)
    {
        try
        {
            return password.Any(char.IsControl) ? null : password.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // The word, again and again, with figures and signs around it.
    private static bool IsLittleMoreThan(string password, string word)
    {
        var rest = password.Replace(word, "", StringComparison.Ordinal);
        return rest.Length < password.Length && rest.Count(char.IsLetter) < 3 && rest.Length < Least;
    }

    private static bool IsRow(string password) => Enumerable.Range(1, password.Length - 1).Count(i => Math.Abs(password[i] - password[i - 1]) <= 1) > password.Length * 3 / 4;
}
