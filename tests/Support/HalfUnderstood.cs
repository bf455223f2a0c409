using BijliMitra.Dialogs.Understanding;

namespace BijliMitra.Tests.Support;

/// <summary>A reader that understands by halves and always has the same guesses, whatever the model of the program learnt last.</summary>
internal static class HalfUnderstood
{
    /// <summary>Its model has no word, only <paramref name="guesses"/>, the likeliest first; of three none is sure.</summary>
    public static Reader Reader(params Intent[] guesses)
    {
        var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(guesses.Length);
        Array.ForEach(guesses, guess => writer.Write(guess.Name()));
        for (var at = 0; at < guesses.Length; at++)
        {
            writer.Write(-0.2f * at);
        }
        var (rarityOfTheUnknown, slots) = (1f, 0);
        writer.Write(rarityOfTheUnknown);
        writer.Write(slots);
        file.Position = 0;
        return new Reader(new IntentModel(file));
    }
}
