using System.Security.Cryptography;
using BijliMitra.Core.Contacts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Data;

/// <summary>Whether keys and database belong together.</summary>
internal static class KeyCheck
{
    /// <summary>True where the keys read a contact on record and find it by its hash, or where there is no contact yet.</summary>
    public static async Task<bool> Reads(this Protection protection, BotDbContext db, CancellationToken stop)
    {
        var contact = await db.Contacts.AsNoTracking().OrderByDescending(c => c.Id).FirstOrDefaultAsync(stop);
        try
        {
            return contact is null || protection.ContactHash(protection.DecryptText(contact.Value)) == contact.Hash;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
