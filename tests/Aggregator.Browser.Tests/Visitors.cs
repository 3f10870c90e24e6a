using System.Text.RegularExpressions;

namespace Aggregator.Browser.Tests;

/// <summary>The people who visit the city. Each signs in once, as a person does; later windows of the same person bring its session along.</summary>
internal sealed class Visitors(ServedCity city)
{
    /// <summary>What everybody chooses as a password.</summary>
    public const string Password = "quiet-river-of-the-north-7";

    private readonly Dictionary<string, string> _sessions = [];

    /// <summary>A window of the administrator.</summary>
    public async Task<IPage> AdministratorAsync(int width = 1280, bool withScript = true)
    {
        if (!_sessions.ContainsKey("admin"))
        {
            await ComeInAsync("admin", city.FirstPassword);
        }

        return await Chromium.WindowAsync(width, withScript, _sessions["admin"]);
    }

    /// <summary>A window of somebody the administrator makes an account for.</summary>
    /// <param name="name">Of the account.</param>
    /// <param name="role">As the form says it: 查看, 复核 or 单位.</param>
    /// <param name="unit">Code of the unit of a 单位.</param>
    public async Task<IPage> PersonAsync(string name, string role, string? unit = null)
    {
        if (!_sessions.ContainsKey(name))
        {
            var office = await AdministratorAsync();
            await office.GotoAsync(city.Address + "/accounts");
            await office.GetByLabel("账户名").FillAsync(name);
            await office.GetByLabel("姓名", new() { Exact = true }).FillAsync(name + "的经办人");
            await office.GetByLabel(role, new() { Exact = true }).CheckAsync();
            if (unit is not null)
            {
                await office.Locator("select[name=unit]").SelectOptionAsync(unit);
            }

            await office.GetByRole(AriaRole.Button, new() { Name = "新建账户" }).ClickAsync();
            await ComeInAsync(name, (await office.Locator("p code").First.InnerTextAsync()).Trim());
            await office.Context.CloseAsync();
        }

        return await Chromium.WindowAsync(session: _sessions[name]);
    }

    /// <summary>Fills in the form at the door.</summary>
    public static async Task SignInAsync(IPage page, string name, string password)
    {
        await page.GetByLabel("账户名").FillAsync(name);
        await page.GetByLabel("密码").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
    }

    // With the one-time password, which has to be changed before anything else.
    private async Task ComeInAsync(string name, string password)
    {
        var page = await Chromium.WindowAsync();
        await page.GotoAsync(city.Address + "/");
        StringAssert.Matches(page.Url, new Regex("/signin"));
        await SignInAsync(page, name, password);
        StringAssert.Matches(page.Url, new Regex("/account$"));
        await page.GetByLabel("原密码").FillAsync(password);
        await page.GetByLabel("新密码", new() { Exact = true }).FillAsync(Password);
        await page.GetByLabel("再输一次新密码").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "修改密码" }).ClickAsync();
        await page.GetByText("密码已设置").WaitForAsync();
        _sessions[name] = await page.Context.StorageStateAsync();
        await page.Context.CloseAsync();
    }
}
