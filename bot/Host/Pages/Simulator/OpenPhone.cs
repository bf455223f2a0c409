using BijliMitra.Adapters.Simulator;

namespace BijliMitra.Pages.Simulator;

/// <summary>A phone that lies open on somebody's page.</summary>
public sealed class OpenPhone
{
    /// <summary>The phone with this mobile (E.164).</summary>
    public OpenPhone(string mobile)
    {
        Name = NameOf(mobile);
        Phone = new SimulatedPhone(mobile, SamplePeople.Find(mobile) is { NameHindi.Length: > 0 } person ? person.Name : "Somebody");
    }

    /// <summary>The phone; another value once it hides its number.</summary>
    public SimulatedPhone Phone { get; set; }

    /// <summary>Whose phone it is, or its number.</summary>
    public string Name { get; }

    /// <summary>True while the SMS are shown, false while WhatsApp is.</summary>
    public bool ShowsSms { get; set; }

    /// <summary>True until the field to write in got the focus.</summary>
    public bool WantsFocus { get; set; }

    /// <summary>The address whose conversation is shown.</summary>
    public string Address => ShowsSms ? Phone.Sms : Phone.WhatsApp;

    /// <summary>The name of a person of the sample data; anybody else's number, as people write it.</summary>
    public static string NameOf(string mobile) => SamplePeople.Find(mobile)?.Name ?? Spaced(mobile);

    /// <summary><c>+91 98100 00011</c>.</summary>
    public static string Spaced(string mobile) => mobile.Length == 13 ? $"{mobile[..3]} {mobile[3..8]} {mobile[8..]}" : mobile;
}
