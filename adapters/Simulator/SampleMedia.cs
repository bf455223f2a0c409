namespace BijliMitra.Adapters.Simulator;

/// <summary>A picture or voice note that a simulated phone can send.</summary>
/// <param name="Sid">Its id at the stand-in, in Twilio's form.</param>
/// <param name="Name">File name.</param>
/// <param name="ContentType">MIME type.</param>
public sealed record SampleMedia(string Sid, string Name, string ContentType)
{
    /// <summary>Where the simulator's page finds the samples.</summary>
    public const string Folder = "/simulator/samples/";

    /// <summary>A picture of an electricity meter.</summary>
    public static readonly SampleMedia Picture = new("ME" + new string('1', 32), "meter.png", "image/png");

    /// <summary>A voice note of two seconds in which nobody says anything.</summary>
    public static readonly SampleMedia VoiceNote = new("ME" + new string('2', 32), "voice.ogg", "audio/ogg");

    /// <summary>A photo of a paper bill, with what a phone writes into its photos.</summary>
    public static readonly SampleMedia Bill = new("ME" + new string('3', 32), "bill.jpg", "image/jpeg");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleMedia> All => [Picture, VoiceNote, Bill];

    /// <summary>Where the page finds it.</summary>
    public string Path => Folder + Name;

    /// <summary>The file, made anew.</summary>
    public byte[] Bytes() => this == Picture ? MeterPicture.Png() : this == Bill ? BillPhoto.Jpeg() : SilentVoice.Ogg();
}
