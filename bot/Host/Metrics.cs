using System.Diagnostics.Metrics;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Messaging;

namespace BijliMitra;

/// <summary>What <c>/metrics</c> shows of our own.</summary>
internal sealed class Metrics : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "BijliMitra";

    private readonly Meter _meter;
    private readonly Counter<long> _accepted, _turns, _sent, _inDoubt, _codes, _rejected, _reports, _bills, _templates, _instead, _evidence, _pictures, _frauds;
    private readonly Histogram<double> _turnTime;

    public Metrics(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _accepted = _meter.CreateCounter<long>("bijli_messages_accepted", description: "Messages accepted, by channel and whether they were there already");
        _rejected = _meter.CreateCounter<long>("bijli_webhooks_rejected", description: "Webhooks turned away, by reason");
        _turns = _meter.CreateCounter<long>("bijli_turns", description: "Turns, by result");
        _turnTime = _meter.CreateHistogram<double>("bijli_turn_seconds", "s", "From claim to commit");
        _sent = _meter.CreateCounter<long>("bijli_handovers", description: "Hand-overs to a provider, by channel and outcome");
        _inDoubt = _meter.CreateCounter<long>("bijli_handovers_in_doubt", description: "Hand-overs looked up at the provider, by whether they were found");
        _codes = _meter.CreateCounter<long>("bijli_code_requests", description: "Requests for a code, by outcome");
        _bills = _meter.CreateCounter<long>("bijli_bills_fetched", description: "Fetches below /bill/, by whether a bill was shown");
        _reports = _meter.CreateCounter<long>("bijli_status_reports", description: "Status callbacks, by whether they moved the message on");
        _templates = _meter.CreateCounter<long>("bijli_templates_refused", description: "Templates refused and sent as text instead, by name and Twilio's code");
        _evidence = _meter.CreateCounter<long>("bijli_contact_evidence", description: "Contacts of which a message told something new, by what it told");
        _instead = _meter.CreateCounter<long>("bijli_messages_instead", description: "Messages sent in place of one that did not arrive, by channel and kind");
        _pictures = _meter.CreateCounter<long>("bijli_pictures", description: "Pictures that were asked for, by what became of them: kept, or why not");
        _frauds = _meter.CreateCounter<long>("bijli_fraud_waves", description: "Frauds that many chats reported within the window, each told to staff by a ticket");
    }

    public void Accepted(Channel channel, bool repeated) => _accepted.Add(1, new("channel", channel.ToString()), new("repeated", repeated));

    public void Rejected(string reason) => _rejected.Add(1, new KeyValuePair<string, object?>("reason", reason));

    public void Turn(string result, TimeSpan time)
    {
        _turns.Add(1, new KeyValuePair<string, object?>("result", result));
        _turnTime.Record(time.TotalSeconds);
    }

    public void Sent(Channel channel, string outcome) => _sent.Add(1, new("channel", channel.ToString()), new("outcome", outcome));

    public void InDoubt(bool found) => _inDoubt.Add(1, new KeyValuePair<string, object?>("found", found));

    public void Code(CodeOutcome outcome) => _codes.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString()));

    public void Reported(bool moved) => _reports.Add(1, new KeyValuePair<string, object?>("moved", moved));

    public void BillFetched(bool found) => _bills.Add(1, new KeyValuePair<string, object?>("found", found));

    public void TemplateRefused(string template, int code) => _templates.Add(1, new("template", template), new("code", code));

    public void Instead(Channel channel, OutboxKind kind) => _instead.Add(1, new("channel", channel.ToString()), new("kind", kind.ToString()));

    public void Evidence(ContactSign sign, int contacts) => _evidence.Add(contacts, new KeyValuePair<string, object?>("sign", sign.ToString()));

    public void Picture(string result) => _pictures.Add(1, new KeyValuePair<string, object?>("result", result));

    public void FraudWaves(int found) => _frauds.Add(found);

    public void Dispose() => _meter.Dispose();
}
