using System.Globalization;
using System.Text.RegularExpressions;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Complaints;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Tickets;
using BijliMitra.Dialogs.Understanding;
using BijliMitra.Tests.Support;

namespace BijliMitra.Tests.Dialogs;

/// <summary>
/// A conversation in a file. The lines a person types and the lines that set the scene are carried out; the lines of the bot and of
/// phones, and mails, are what must come of them. Lines that go on begin with two spaces.
/// </summary>
/// <remarks>
/// <c>Tap: c:MenuBill My bill</c> (a button's id and its words),
/// <c>chat whatsapp +919899000001</c> (a second one: another chat; <c>as other-user</c>: another WhatsApp user behind the number),
/// <c>chat whatsapp IN.4f66a0</c> (somebody who shows a user id and no number), <c>clock +10m</c> (s, m, h, d), <c>staff agent1 is there</c> (see <see cref="StaffInChat"/>),
/// <c>half understood Bill Pay Help</c> (so the next message, whatever the model thinks of it), <c>state version 99</c>, <c>state dialog GoneDialog</c>,
/// <c>bill 1042210011 amount -150</c>, <c>bill 1042210011 status PartPaid</c>, <c>bill 1042210011 of 2025-11-01 units 250 amount 1700</c>, <c>account 1042210011 loses its bills</c>,
/// <c>account 1042210011 is closed</c>, <c>account 1042210011 has no mail</c>, <c>account 1042210066 has mail farida@example.in</c>,
/// <c>account 1042210055 is also of +919810000044</c>. <c>{code}</c>: the last code that arrived; <c>{wrong code}</c>: another one;
/// <c>complaint resolved The wire is new</c> and <c>complaint at 1912 PV0912240017</c>: of the last one told of; <c>{complaint}</c>: its number;
/// <c>{ticket}</c>: a ticket number; <c>{PDF bill 250400011017}</c>: a link or a document, and what it opens; <c>{photo}</c>,
/// <c>{voice note}</c>, <c>{pdf}</c>: media, with the words that follow as caption; <c>{location 28.57,77.32}</c>: a shared place;
/// <c>{forwarded}</c>: what somebody else wrote. <c>outage confirmed 1042210011 18:30</c>, <c>outage restored 1042210011</c>, <c>outage planned 1042210011 09:00 14:00</c>: of
/// the account's feeder; <c>outages are grouped</c>: as the program does every two seconds.
/// </remarks>
internal sealed partial class ChatFile(ChatHarness harness)
{
    private const string Forwarded = "{forwarded}";
    private readonly List<string> _out = [];
    private ChannelAddress _chat;
    private string? _user;
    private string _code = "000000";
    private string _notice = "";
    private string _complaint = "C-00000000";
    private string _case = "T-00000000";
    private int _events;

    /// <summary>Carries out <paramref name="file"/> and returns it as it is now.</summary>
    public async Task<string> Play(string file)
    {
        foreach (var line in Joined(file))
        {
            if (line.StartsWith("Bot:", StringComparison.Ordinal) || line.StartsWith("Notice ", StringComparison.Ordinal)
                || line.StartsWith("Page:", StringComparison.Ordinal) || line.StartsWith("Phone ", StringComparison.Ordinal)
                || line.StartsWith("Mail ", StringComparison.Ordinal) || line.StartsWith("Helpdesk ", StringComparison.Ordinal) || line.StartsWith("Desk:", StringComparison.Ordinal))
            {
                continue;
            }
            _out.Add(line);
            await Do(line);
        }
        return string.Join('\n', _out) + "\n";
    }

    private async Task Do(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case ["User:", ..]:
                await Type(line["User:".Length..].Trim(' ').Replace("\n  ", "\n", StringComparison.Ordinal));
                break;
            case ["Tap:", var id, ..]:
                await Type(
                    line[(line.IndexOf(id, StringComparison.Ordinal) + id.Length)..].Trim(), Named(id));
                break;
            case ["chat", var channel, var number, .. var rest]:
                _chat = ChatHarness.Address(channel, number);
                _user = rest is ["as", var user] ? user : _chat.Phone is null ? number : null;
                break;
            case ["clock", var span]:
                harness.Now += Span(span);
                await harness.StayAtConsole();
                break;
            case ["complaint", "at", "1912", var number]:
                await Update(ComplaintStatus.Registered, number);
                break;
            case ["complaint", "resolved", .. var remarks]:
                await Update(ComplaintStatus.Resolved, null, remarks);
                break;
            case ["window", "passes"]:
                await harness.Settle();
                await Notices();
                break;
            case ["outages", "are", "grouped"]:
                await harness.GroupOutages();
                await Notices();
                break;
            case ["outage", var state, var account, .. var more]:
                await harness.ChangeOutage(state, account, string.Join(' ', more));
                await Notices();
                break;
            case ["page", var answer]:
                _out.Add($"Page: {await harness.AnswerPage(_notice, Enum.Parse<NoticeAnswer>(answer))}");
                await Notices();
                break;
            case ["account", var account, "reads", "at", var value]:
                await harness.ChangeContact(account, value, contact => (contact.State, contact.LastDeliveredAt) = (ContactState.Live, harness.Now.AddDays(-3)));
                break;
            case ["account", var account, "lost", var value]:
                await harness.ChangeContact(account, value, contact => contact.State = ContactState.Dead);
                break;
            case ["half", "understood", .. var guesses]:
                harness.Guesses = Array.ConvertAll(guesses, Enum.Parse<Intent>);
                break;
            case ["staff", var code, .. var does]:
                var staff = new StaffInChat(harness, code);
                await Desk(await staff.Do(_chat, does, line), staff.Codes);
                break;
            case ["state", "version", var version]:
                harness.ChangeState(_chat, state => state.Version = int.Parse(version));
                break;
            case ["state", "dialog", var dialog]:
                harness.ChangeState(_chat, state => RenameDialogs(state, dialog));
                break;
            case ["bill", var account, "amount", var amount]:
                await harness.ChangeBill(account, bill => (bill.Amount, bill.Arrears) = (decimal.Parse(amount), 0));
                break;
            case ["bill", var account, "status", var status]:
                await harness.ChangeBill(account, bill => bill.Status = Enum.Parse<BillStatus>(status));
                break;
            case ["bill", var account, "of", var month, "units", var units, "amount", var amount]:
                await harness.AddBill(account, DateOnly.Parse(month), int.Parse(units), decimal.Parse(amount));
                break;
            case ["account", var account, "loses", "its", "bills"]:
                await harness.RemoveBills(account);
                break;
            case ["account", var account, "has", "no", "mail"]:
                await harness.RemoveMail(account);
                break;
            case ["account", var account, "is", "also", "of", var mobile]:
                await harness.AddContact(account, ContactKind.Mobile, mobile);
                break;
            case ["account", var account, "has", "mail", var mail]:
                await harness.AddContact(account, ContactKind.Email, mail);
                break;
            case ["account", var account, "is", "closed"]:
                await harness.ChangeAccount(account, row => row.Status = AccountStatus.Closed);
                break;
            case [] or ["#", ..]:
                break;
            default:
                throw new FormatException($"A chat file does not know: {line}");
        }
    }

    private async Task Update(ComplaintStatus status, string? number, params string[] remarks)
    {
        await harness.UpdateComplaint(new ComplaintUpdate
        {
            EventId = $"event {++_events}",
            OccurredAt = harness.Now,
            Complaint = _complaint,
            Status = status,
            Number1912 = number,
            Remarks = remarks.Length == 0 ? null : string.Join(' ', remarks),
        });
        await Notices();
    }

    private static void RenameDialogs(BijliMitra.Dialogs.Root.ChatState state, string dialog)
    {
        var inner = (Microsoft.Bot.Builder.Dialogs.DialogState)state.Dialogs.DialogStack[0].State["dialogs"];
        inner.DialogStack[0].Id = dialog;
    }

    private async Task Type(string text, string? tapped = null)
    {
        var typed = text.Replace("{complaint}", _complaint, StringComparison.Ordinal).Replace("{code}", _code, StringComparison.Ordinal).Replace("{wrong code}", Other(_code), StringComparison.Ordinal);
        var forwarded = typed.StartsWith(Forwarded, StringComparison.Ordinal);
        var (media, words) = Media(forwarded ? typed[Forwarded.Length..].Trim() : typed);
        var place = Shared().Match(words);
        var location = place.Success ? new GeoPoint(Degrees(place.Groups[1]), Degrees(place.Groups[2])) : (GeoPoint?)null;
        var (replies, codes) = await harness.Say(_chat, place.Success ? words[place.Length..].Trim() : words, _user, tapped, media, location, forwarded);
        Arrive(codes);
        _complaint = replies.Select(reply => Complaint().Match(reply)).LastOrDefault(found => found.Success)?.Value ?? _complaint;
        _out.AddRange(replies.Select(reply => Complaint().Replace(Ticket().Replace(reply, "{ticket}"), "{complaint}").Replace("\n", "\n  ", StringComparison.Ordinal))
            .Select(reply => $"Bot: {reply}"));
        _out.AddRange(harness.Mails.Select(mail => $"Mail {mail}"));
        await Notices();
    }

    private static (string? Type, string Words) Media(string typed)
    {
        foreach (var (sign, type) in new[] { ("{photo}", "image/jpeg"), ("{voice note}", "audio/ogg"), ("{pdf}", "application/pdf") })
        {
            if (typed.StartsWith(sign, StringComparison.Ordinal))
            {
                return (type, typed[sign.Length..].Trim());
            }
        }
        return (null, typed);
    }

    private async Task Desk(string? refusal, IReadOnlyList<ArrivedCode> codes)
    {
        if (refusal is not null)
        {
            _out.Add($"Desk: {refusal}");
        }
        Arrive(codes);
        await Notices();
    }

    private void Arrive(IReadOnlyList<ArrivedCode> codes)
    {
        foreach (var code in codes)
        {
            _code = code.Code;
            _out.Add($"Phone {code.To}: {code.Text}");
        }
    }

    // The code of a notice is another one each time.
    private async Task Notices()
    {
        foreach (var (to, said) in await harness.FromHelpdesk())
        {
            _case = Ticket().Match(said) is { Success: true } number ? number.Value : _case;
            _out.Add($"Helpdesk {to}: {Ticket().Replace(said, "{ticket}").Replace("\n", "\n  ", StringComparison.Ordinal)}");
        }
        foreach (var (to, said, code) in await harness.Notices())
        {
            _notice = code.Length > 0 ? code : _notice;
            var text = Complaint().Replace(said, "{complaint}");
            var shown = code.Length > 0 ? text.Replace(code, "{notice}", StringComparison.Ordinal) : text;
            _out.Add($"Notice {to}: {shown.Replace("\n", "\n  ", StringComparison.Ordinal)}");
        }
    }

    private static string Other(string code) => code[..^1] + (char)('0' + ((code[^1] - '0' + 1) % 10));

    private static IEnumerable<string> Joined(string file)
    {
        string? line = null;
        foreach (var part in file.Replace("\r", "", StringComparison.Ordinal).TrimEnd('\n').Split('\n'))
        {
            if (line is not null && part.StartsWith("  ", StringComparison.Ordinal))
            {
                line += "\n" + part;
                continue;
            }
            if (line is not null)
            {
                yield return line;
            }
            line = part;
        }
        yield return line ?? "";
    }

    private string Named(string id) => id.Replace("{notice}", _notice, StringComparison.Ordinal).Replace("{complaint}", _complaint, StringComparison.Ordinal)
        .Replace("{case}", _case, StringComparison.Ordinal);

    private static TimeSpan Span(string span) => (span[^1], int.Parse(span[1..^1])) switch
    {
        ('s', var seconds) => TimeSpan.FromSeconds(seconds),
        ('m', var minutes) => TimeSpan.FromMinutes(minutes),
        ('h', var hours) => TimeSpan.FromHours(hours),
        ('d', var days) => TimeSpan.FromDays(days),
        _ => throw new FormatException($"A chat file does not know the time {span}"),
    };

    private static double Degrees(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^\\{location ([0-9.]+),([0-9.]+)\\}")]
    private static partial Regex Shared();

    [GeneratedRegex("C-[0-9]{8}")]
    private static partial Regex Complaint();

    [GeneratedRegex("T-[0-9]{8}")]
    private static partial Regex Ticket();
}
