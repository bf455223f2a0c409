using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core;
using BijliMitra.Webhooks;

namespace BijliMitra.Setup;

/// <summary>
/// The account in force. Without one of Twilio's the program is its own: a random SID and token, and its simulator as REST and Content
/// API, reached over HTTP like the real one.
/// </summary>
internal sealed class TwilioAccount
{
    private readonly TwilioOptions _options;
    private readonly ServerAddress? _own;

    public TwilioAccount(TwilioOptions options, Ids ids, ServerAddress server)
    {
        _options = options;
        if (options.AccountSid.Length > 0)
        {
            return;
        }
        _own = server;
        _options = new TwilioOptions
        {
            AccountSid = "AC" + ids.Hex(16),
            AuthToken = ids.Hex(16),
            WhatsAppSender = options.WhatsAppSender,
            SmsSender = options.SmsSender,
            Timeout = options.Timeout,
        };
    }

    public TwilioOptions Current()
    {
        if (_own is not null)
        {
            _options.ApiBaseUrl = _own.Value + SimulatorEndpoints.ApiPath;
            _options.ContentBaseUrl = _own.Value + SimulatorEndpoints.ContentPath;
        }
        return _options;
    }
}
