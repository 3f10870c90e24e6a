using Aggregator.Server.Web.Tables;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class TableViewsTests
{
    private static readonly (string Name, int? Count)[] Rows = [("甲局", 3), ("乙局", null), ("丙镇", 1), ("丁镇", 3)];

    private static readonly TableColumn<(string Name, int? Count)>[] Columns = [new("name", "单位", null, row => row.Name), new("count", "件数", row => row.Count, null, "num")];

    [TestMethod]
    public void Without_a_question_the_rows_stand_in_their_own_order()
    {
        var table = Ask("");
        CollectionAssert.AreEqual(new[] { "甲局", "乙局", "丙镇", "丁镇" }, Names(table));
        Assert.AreEqual("/units?sort=count#table", table.Layout.Heads[1].Href);
        Assert.IsNull(table.Layout.Heads[0].Href);
    }

    [TestMethod]
    [DataRow("?sort=count", "丙镇,甲局,丁镇,乙局", "ascending", "/units?sort=-count#table")]
    [DataRow("?sort=-count", "甲局,丁镇,丙镇,乙局", "descending", "/units#table")]
    [DataRow("?sort=name", "甲局,乙局,丙镇,丁镇", null, "/units?sort=count#table")]
    [DataRow("?sort=%27--", "甲局,乙局,丙镇,丁镇", null, "/units?sort=count#table")]
    public void A_column_sorts_up_then_down_then_not_and_blanks_come_last(string query, string names, string? order, string next)
    {
        var table = Ask(query);
        Assert.AreEqual(names, string.Join(',', Names(table)));
        Assert.AreEqual(order, table.Layout.Heads[1].Order);
        Assert.AreEqual(next, table.Layout.Heads[1].Href);
    }

    [TestMethod]
    [DataRow("局", 2)]
    [DataRow("  局　甲 ", 1)]
    [DataRow("市", 0)]
    [DataRow("", 4)]
    [DataRow("\ud800", 0)]
    public void A_row_is_found_by_all_words_of_the_search(string words, int expected)
    {
        var table = Ask("?q=" + (words == "\ud800" ? "%ED%A0%80" : Uri.EscapeDataString(words)));
        Assert.AreEqual(expected, table.Rows.Count);
        Assert.AreEqual(4, table.Layout.All);
        Assert.AreEqual(expected, table.Layout.Matching);
    }

    [TestMethod]
    [DataRow("?p=2", 2, "丁镇")]
    [DataRow("?p=99", 2, "丁镇")]
    [DataRow("?p=-1", 1, "甲局,乙局,丙镇")]
    [DataRow("?p=x", 1, "甲局,乙局,丙镇")]
    public void A_page_outside_the_table_is_its_nearest_page(string query, int page, string names)
    {
        var table = TableViews.Of(Request(query), "", Rows, Columns, 3);
        Assert.AreEqual(page, table.Layout.Page);
        Assert.AreEqual(2, table.Layout.PageCount);
        Assert.AreEqual(names, string.Join(',', Names(table)));
    }

    [TestMethod]
    public void Two_tables_of_a_page_keep_each_others_state()
    {
        var table = TableViews.Of(Request("?group=B&late.sort=-name&late.q=%E9%95%87&own.sort=count&handler=Decide"), "own", Rows, Columns);
        Assert.AreEqual("/units?group=B&late.sort=-name&late.q=%E9%95%87&own.sort=-count#own", table.Layout.Heads[1].Href);
        Assert.AreEqual(4, table.Rows.Count);
    }

    private static TableView<(string Name, int? Count)> Ask(string query) => TableViews.Of(Request(query), "", Rows, Columns);

    private static string[] Names(TableView<(string Name, int? Count)> table) => [.. table.Rows.Select(row => row.Name)];

    private static HttpRequest Request(string query)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = "/units";
        context.Request.QueryString = new QueryString(query);
        return context.Request;
    }
}
