using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account;

public partial class MessageResource
{
    /// <summary>Where a message stands (Twilio OpenAPI, message_enum_status).</summary>
    public sealed class StatusEnum : StringEnum
    {
        /// <summary>Waiting to be sent.</summary>
        public static readonly StatusEnum Queued = new("queued");

        /// <summary>On its way to the carrier or channel.</summary>
        public static readonly StatusEnum Sending = new("sending");

        /// <summary>Taken by the carrier or channel.</summary>
        public static readonly StatusEnum Sent = new("sent");

        /// <summary>Could not be sent.</summary>
        public static readonly StatusEnum Failed = new("failed");

        /// <summary>Reached the phone.</summary>
        public static readonly StatusEnum Delivered = new("delivered");

        /// <summary>Sent, but did not reach the phone.</summary>
        public static readonly StatusEnum Undelivered = new("undelivered");

        /// <summary>Being received.</summary>
        public static readonly StatusEnum Receiving = new("receiving");

        /// <summary>Received from a person.</summary>
        public static readonly StatusEnum Received = new("received");

        /// <summary>Taken by Twilio, sender not chosen yet.</summary>
        public static readonly StatusEnum Accepted = new("accepted");

        /// <summary>To be sent at a set time.</summary>
        public static readonly StatusEnum Scheduled = new("scheduled");

        /// <summary>Opened by the recipient.</summary>
        public static readonly StatusEnum Read = new("read");

        /// <summary>Partly delivered; no longer used by Twilio.</summary>
        public static readonly StatusEnum PartiallyDelivered = new("partially_delivered");

        /// <summary>A scheduled message that was withdrawn.</summary>
        public static readonly StatusEnum Canceled = new("canceled");

        /// <summary>Makes an empty word.</summary>
        public StatusEnum()
        {
        }

        private StatusEnum(string value) : base(value)
        {
        }

        /// <summary>Makes a word.</summary>
        public static implicit operator StatusEnum(string value) => new(value);
    }

    /// <summary>Whether a message was received or sent, and how (Twilio OpenAPI, message_enum_direction).</summary>
    public sealed class DirectionEnum : StringEnum
    {
        /// <summary>From a person.</summary>
        public static readonly DirectionEnum Inbound = new("inbound");

        /// <summary>Sent through the REST API.</summary>
        public static readonly DirectionEnum OutboundApi = new("outbound-api");

        /// <summary>Sent during a call.</summary>
        public static readonly DirectionEnum OutboundCall = new("outbound-call");

        /// <summary>Sent by TwiML.</summary>
        public static readonly DirectionEnum OutboundReply = new("outbound-reply");

        /// <summary>Makes an empty word.</summary>
        public DirectionEnum()
        {
        }

        private DirectionEnum(string value) : base(value)
        {
        }

        /// <summary>Makes a word.</summary>
        public static implicit operator DirectionEnum(string value) => new(value);
    }
}
