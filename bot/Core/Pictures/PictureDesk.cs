using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Tickets;

namespace BijliMitra.Core.Pictures;

/// <summary>Something that a message brings besides words.</summary>
/// <param name="Position">Its place among them, from 0.</param>
/// <param name="Address">Where the provider has it.</param>
/// <param name="ContentType">What kind of thing it is said to be.</param>
public sealed record SentMedium(int Position, string Address, string ContentType)
{
    private static readonly string[] Photos = ["image/jpeg", "image/jpg", "image/png", "image/webp", "image/gif"];

    /// <summary>Whether it is said to be a picture of a kind that is opened.</summary>
    public bool IsPhoto => Photos.Contains(ContentType.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase);
}

/// <summary>
/// Settles in a turn what is to become of the media of its message. Nothing is fetched or deleted here: the turn leaves rows, and the host does the work
/// after the commit (<see cref="PictureBook"/>). What was settled once in a turn stays so.
/// </summary>
public sealed class PictureDesk(Protection protection)
{
    /// <summary>Has them fetched and kept for who works on <paramref name="ticket"/>.</summary>
    public void Keep(Turn turn, IEnumerable<SentMedium> media, string ticket) => Add(turn, media, PictureState.Wanted, null, ticket);

    /// <summary>Has them deleted at the provider without ever being fetched.</summary>
    public void Refuse(Turn turn, IEnumerable<SentMedium> media, PictureReason why) => Add(turn, media, PictureState.Refused, why, null);

    private void Add(Turn turn, IEnumerable<SentMedium> media, PictureState state, PictureReason? why, string? ticket)
    {
        foreach (var medium in media.Where(medium => turn.Settles(medium.Position)))
        {
            turn.Add(new Picture
            {
                ConversationId = turn.Message.ConversationId,
                InboundId = turn.Message.Id,
                Position = medium.Position,
                Ticket = ticket,
                State = state,
                Reason = why,
                Address = protection.Encrypt(medium.Address),
                ContentType = medium.ContentType,
                Language = turn.Language,
                DueAt = turn.Now,
                AskedAt = turn.Now,
                SettledAt = state == PictureState.Wanted ? null : turn.Now,
            });
        }
    }
}
