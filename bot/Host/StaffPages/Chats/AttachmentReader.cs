using BijliMitra.Adapters.Pictures;
using BijliMitra.Core.Attachments;
using Microsoft.AspNetCore.Components.Forms;

namespace BijliMitra.StaffPages.Chats;

/// <summary>Why a file is not sent.</summary>
internal enum AttachmentFault
{
    /// <summary>It has too many bytes.</summary>
    TooLarge,

    /// <summary>It is neither a PDF nor a picture that can be opened.</summary>
    Kind,

    /// <summary>It shows the code of an identity document.</summary>
    Identity,

    /// <summary>It did not arrive whole.</summary>
    Broken,
}

/// <summary>Reads a file that a member of staff chose. What it is its bytes say, not its name.</summary>
internal static class AttachmentReader
{
    private const int Part = 64 * 1024;

    /// <summary>Reads it, and says how far it is, in percent. The file, or why there is none.</summary>
    public static async Task<(AttachmentFile? File, AttachmentFault? Why)> Read(IBrowserFile chosen, int mostBytes, Action<int> show)
    {
        if (chosen.Size > mostBytes)
        {
            return (null, AttachmentFault.TooLarge);
        }
        var content = new byte[chosen.Size];
        try
        {
            await using var stream = chosen.OpenReadStream(mostBytes);
            for (var read = 0; read < content.Length;)
            {
                var part = await stream.ReadAsync(content.AsMemory(read, Math.Min(Part, content.Length - read)));
                if (part == 0)
                {
                    return (null, AttachmentFault.Broken);
                }
                read += part;
                show((int)(100L * read / content.Length));
            }
        }
        catch (Exception fault) when (fault is IOException or TimeoutException or Microsoft.JSInterop.JSException)
        {
            return (null, AttachmentFault.Broken);
        }
        return await Task.Run(() => Open(chosen.Name, content));
    }

    private static (AttachmentFile? File, AttachmentFault? Why) Open(string name, byte[] content) => content.AsSpan().StartsWith("%PDF-"u8)
        ? (new AttachmentFile(name, AttachmentKind.Pdf, content), null)
        : PictureReader.Read(content) switch
        {
            PictureReading.Clean clean => (new AttachmentFile(name, AttachmentKind.Jpeg, clean.Jpeg), null),
            PictureReading.Identity => (null, AttachmentFault.Identity),
            _ => (null, AttachmentFault.Kind),
        };
}
