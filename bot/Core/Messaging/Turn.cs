using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Data;
using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Messaging;

/// <summary>
/// One turn's unit of work: what was asked, what is known of the chat, and what the turn wants said and changed. Dialogs and desks
/// only add to it; the host commits it whole or not at all.
/// </summary>
public sealed class Turn
{
    private readonly List<Reply> _replies = [];
    private readonly List<BillLink> _billLinks = [];
    private readonly List<Func<BotDbContext, CancellationToken, Task>> _changes = [];
    private readonly HashSet<int> _media = [];
    private int _effects;
    private ChatOwner? _nextOwner;

    /// <summary>The message this turn answers.</summary>
    public required InboundMessage Message { get; init; }

    /// <summary>The chat's verified links as they are in the database at the claim.</summary>
    public required IReadOnlyList<AccountLink> Links { get; set; }

    /// <summary>Who owned the chat at the claim.</summary>
    public required ChatOwner Owner { get; init; }

    /// <summary>Who owns it after the turn.</summary>
    public ChatOwner NextOwner => _nextOwner ?? Owner;

    /// <summary>How often somebody other than the bot took the chat or gave it back, at the claim.</summary>
    public int Handovers { get; init; }

    /// <summary>True where no turn of this chat was committed before.</summary>
    public required bool FirstTurn { get; init; }

    /// <summary>The instant of the turn; a turn sees one.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Language of the answer; set by the language middleware.</summary>
    public Language Language { get; set; }

    /// <summary>What is to be said, in order.</summary>
    public IReadOnlyList<Reply> Replies => _replies;

    /// <summary>Links to bills to commit.</summary>
    internal IReadOnlyList<BillLink> BillLinks => _billLinks;

    /// <summary>The changes to commit, in order.</summary>
    internal IReadOnlyList<Func<BotDbContext, CancellationToken, Task>> Changes => _changes;

    /// <summary>True where the message held a code, a PIN or the number of an identity card, which inbox and transcript then keep as dots.</summary>
    public bool HoldsSecret { get; private set; }

    /// <summary>True where the person wants to be forgotten: after the commit nothing of the chat is left.</summary>
    public bool Forget { get; private set; }

    /// <summary>The chat is the bot's from this turn on.</summary>
    public void Reopen() => GiveTo(ChatOwner.Bot);

    /// <summary>Gives the chat to another owner at the commit.</summary>
    internal void GiveTo(ChatOwner owner) => _nextOwner = owner;

    /// <summary>Says something.</summary>
    public void Say(Reply reply) => _replies.Add(reply);

    /// <summary>Takes back everything said so far, as when another answer replaces it.</summary>
    public void SayNothing() => _replies.Clear();

    /// <summary>Adds a row at the commit.</summary>
    public void Add(object entity) => _changes.Add((db, _) =>
    {
        db.Add(entity);
        return Task.CompletedTask;
    });

    /// <summary>Adds a link to a bill at the commit: every bill has one, so it goes with the statements of the turn.</summary>
    internal void Add(BillLink link) => _billLinks.Add(link);

    /// <summary>Leaves a request for a code, to be dealt with after the commit.</summary>
    public void Ask(CodeRequest request)
    {
        Add(request);
        AsksForCode = true;
    }

    /// <summary>True where the turn leaves a request for a code.</summary>
    public bool AsksForCode { get; private set; }

    /// <summary>Changes rows at the commit, inside its transaction.</summary>
    internal void Change(Func<BotDbContext, CancellationToken, Task> change) => _changes.Add(change);

    /// <summary>Number of the next effect: with the message's id the key under which an effect happens once.</summary>
    public int NextEffect() => _effects++;

    /// <summary>True the first time in the turn: it is settled then what becomes of the medium at this place of the message.</summary>
    public bool Settles(int medium) => _media.Add(medium);

    /// <summary>Marks the message as holding a code or PIN.</summary>
    public void MaskMessage() => HoldsSecret = true;

    /// <summary>Asks for the chat to be forgotten.</summary>
    public void ForgetChat() => Forget = true;
}
