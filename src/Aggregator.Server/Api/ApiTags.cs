using System.Security.Cryptography;
using System.Text;
using Aggregator.Publishing.OpenData;
using Aggregator.Server.Web.Access;
using Microsoft.Net.Http.Headers;

namespace Aggregator.Server.Api;

/// <summary>Names an answer, so that who has it already is not sent it again.</summary>
internal static class ApiTags
{
    // Another program may write the same night in other words.
    private static readonly string Program = typeof(ApiTags).Module.ModuleVersionId.ToString("N") + typeof(OpenDataSet).Module.ModuleVersionId.ToString("N");

    /// <summary>A strong tag over what the data is, what was asked and who may see how much of it.</summary>
    public static EntityTagHeaderValue Of(string data, string path, string question, Person person)
    {
        var text = string.Join('\n', Program, data, path, question, person.IsOffice ? "office" : "unit " + person.Unit);
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32]}\"");
    }

    /// <summary>Sets the tag and, where the asker has this answer, the status: then nothing more is to be written.</summary>
    public static bool IsKnown(HttpContext context, EntityTagHeaderValue tag)
    {
        var headers = context.Response.Headers;
        headers.ETag = tag.ToString();
        headers.CacheControl = "private, no-cache";
        headers.Vary = "Accept, Authorization, Cookie";
        if (!EntityTagHeaderValue.TryParseList(context.Request.Headers.IfNoneMatch, out var had) || !had.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false)))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
