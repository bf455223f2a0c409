using System.Globalization;

namespace BijliMitra.Dialogs.Root;

/// <summary>Values of a dialog's saved state.</summary>
internal static class DialogValues
{
    public static int Number(this IDictionary<string, object> state, string key) =>
        state.TryGetValue(key, out var value) ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : 0;

    public static string? Word(this IDictionary<string, object> state, string key) =>
        state.TryGetValue(key, out var value) ? value as string : null;

    public static bool Flag(this IDictionary<string, object> state, string key) =>
        state.TryGetValue(key, out var value) && value is true;
}
