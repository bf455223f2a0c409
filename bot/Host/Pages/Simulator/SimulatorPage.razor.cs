using BijliMitra.Adapters.Mail;
using BijliMitra.Adapters.Simulator;
using BijliMitra.Core.Contacts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BijliMitra.Pages.Simulator;

/// <summary>The simulator: which phones lie open, what is new elsewhere, and the mails.</summary>
public sealed partial class SimulatorPage : ComponentBase, IDisposable
{
    private const int MostOpen = 6;
    private const int MostToasts = 3;
    private static readonly TimeSpan LookForMail = TimeSpan.FromSeconds(1);
    private readonly List<OpenPhone> _open = [];
    private readonly List<Toast> _toasts = [];
    private readonly CancellationTokenSource _closing = new();
    private IReadOnlyList<WrittenMail> _mails = [];
    private string? _newestMail;
    private int _newMails;
    private bool _showsMail;
    private bool _isFull;

    /// <summary>Mobiles of the phones to open, separated by commas.</summary>
    [Parameter]
    public string? Open { get; set; }

    [Inject]
    private SimulatedPhones Phones { get; set; } = null!;

    [Inject]
    private SimulatedNetwork Network { get; set; } = null!;

    [Inject]
    private MailFolder Mails { get; set; } = null!;

    [Inject]
    private SimulatorSite Site { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        Phones.Arrived -= Arrived;
        Phones.Changed -= Changed;
        _closing.Cancel();
        _closing.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        foreach (var text in (Open ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Take(MostOpen))
        {
            if (PhoneNumber.TryParseIndianMobile(text, out var mobile))
                _open.Add(new OpenPhone(mobile.E164));
        }
        _mails = await Mails.Read(_closing.Token);
        _newestMail = Mails.Newest();
        if (RendererInfo.IsInteractive)
        {
            Phones.Arrived += Arrived;
            Phones.Changed += Changed;
            _ = WatchMail();
        }
    }

    private static string Pressed(bool pressed) => pressed ? "true" : "false";

    private async Task<OpenPhone?> PickUp(string mobile, bool sms)
    {
        (_showsMail, _isFull) = (false, false);
        var open = _open.Find(other => other.Phone.Mobile == mobile);
        if (open is null)
        {
            if (_open.Count == MostOpen)
            {
                _isFull = true;
                return null;
            }
            open = new OpenPhone(mobile);
            _open.Add(open);
            await Remember();
        }
        (open.ShowsSms, open.WantsFocus) = (sms, true);
        return open;
    }

    private async Task LetAshaSay(string text)
    {
        if (await PickUp(SamplePeople.Asha.Mobile, sms: false) is { } open)
            await Network.Send(open.Phone, bySms: false, new PhoneAction.Text(text), CancellationToken.None);
    }

    private async Task Close(OpenPhone open)
    {
        _open.Remove(open);
        _isFull = false;
        await Remember();
    }

    // The open phones are part of the address, so that loading the page again finds them open. Navigating there would render the page
    // anew; only what the address bar shows has to change.
    private ValueTask Remember() => Browser.InvokeVoidAsync(
        "history.replaceState", null, "", _open.Count == 0 ? "/" : "/?phones=" + string.Join(',', _open.Select(open => open.Phone.Mobile[1..])));

    private void Reset()
    {
        Phones.Clear();
        _toasts.Clear();
    }

    private async Task ShowMail(bool show)
    {
        _showsMail = show;
        if (show)
        {
            _newMails = 0;
            _mails = await Mails.Read(_closing.Token);
        }
    }

    private void Arrived(SimulatedMessage message) => _ = InvokeAsync(() =>
    {
        var open = _open.Find(other => other.Phone.Addresses.Contains(message.To));
        var mobile = open?.Phone.Mobile ?? SamplePeople.All.FirstOrDefault(person => new SimulatedPhone(person.Mobile, "").Addresses.Contains(message.To))?.Mobile;
        var isLookedAt = open is not null && !_showsMail && open.Address == message.To;
        if (mobile is null || isLookedAt)
            return;
        var toast = new Toast(mobile, !message.IsWhatsApp, message.To);
        _toasts.Remove(toast);
        _toasts.Add(toast);
        if (_toasts.Count > MostToasts)
            _toasts.RemoveAt(0);
        StateHasChanged();
    });

    // What somebody looked at needs no toast any more.
    private void Changed(string address) => _ = InvokeAsync(() =>
    {
        if (_toasts.RemoveAll(toast => Phones.Unseen(toast.Address) == 0) > 0)
            StateHasChanged();
    });

    private async Task WatchMail()
    {
        using var timer = new PeriodicTimer(LookForMail, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_closing.Token))
            {
                if (Mails.Newest() is not { } newest || newest == _newestMail)
                    continue;
                _mails = await Mails.Read(_closing.Token);
                _newMails = _showsMail ? 0 : _newMails + _mails.Count(mail => string.CompareOrdinal(mail.Id, _newestMail) > 0);
                _newestMail = newest;
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
    }
}
