using System.Xml.Linq;
using BijliMitra.Core.Data;
using BijliMitra.Core.Staff;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Access;

/// <summary>
/// Keeps the keys of cookies and forms in the database, encrypted with the key that protects contacts: all nodes have both already, and a backup holds them.
/// The framework asks at the start and when a key grows old, without a task to wait on.
/// </summary>
internal sealed class KeyRing(Func<BotDbContext> open, Writer writer, Protection protection) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = open();
        return [.. db.PageKeys.AsNoTracking().OrderBy(key => key.Id).Select(key => key.Value).AsEnumerable().Select(value => XElement.Parse(protection.DecryptText(value)))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var key = new PageKey { Name = friendlyName, Value = protection.Encrypt(element.ToString(SaveOptions.DisableFormatting)) };
        Task.Run(() => writer.Write(async (scope, stop) => (await scope.Db(stop)).Add(key), CancellationToken.None)).GetAwaiter().GetResult();
    }
}
