using System.Text.RegularExpressions;

namespace Aggregator.Browser.Tests.Journeys;

/// <summary>What an office sees on the first day.</summary>
[TestClass]
public sealed class FirstStartTests
{
    [TestMethod]
    public async Task The_one_time_password_opens_once_and_the_door_leads_back_to_where_one_wanted()
    {
        var (city, visitors) = (await Office.CityAsync(), await Office.VisitorsAsync());
        var office = await visitors.AdministratorAsync();
        await office.GotoAsync(city.Address + "/");
        await Assertions.Expect(office.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("总览");
        await office.KeepAsync("overview");

        var stranger = await Chromium.WindowAsync();
        await stranger.GotoAsync(city.Address + "/ranking?sort=-score");
        StringAssert.Matches(stranger.Url, new Regex("/signin\\?back="));
        await stranger.KeepAsync("signin");
        await Visitors.SignInAsync(stranger, "admin", city.FirstPassword);
        await Assertions.Expect(stranger.GetByRole(AriaRole.Alert)).ToContainTextAsync("账户名或密码");

        await Visitors.SignInAsync(stranger, "admin", Visitors.Password);
        await stranger.WaitForURLAsync(new Regex("/ranking\\?sort=-score$"));
    }

    [TestMethod]
    public async Task Whoever_signs_out_is_out_in_every_window_of_the_session()
    {
        var (city, visitors) = (await Office.CityAsync(), await Office.VisitorsAsync());
        var one = await Chromium.WindowAsync();
        await visitors.AdministratorAsync();
        await one.GotoAsync(city.Address + "/signin");
        await Visitors.SignInAsync(one, "admin", Visitors.Password);
        var session = await one.Context.StorageStateAsync();
        await one.GotoAsync(city.Address + "/account");
        await one.GetByRole(AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();

        var other = await Chromium.WindowAsync(session: session);
        await other.GotoAsync(city.Address + "/ranking");
        StringAssert.Matches(other.Url, new Regex("/signin"));
    }
}
