using System.Runtime.InteropServices;

namespace BijliMitra.Dialogs.Understanding;

/// <summary>A guess of what a message means.</summary>
/// <param name="Intent">The intent.</param>
/// <param name="Confidence">From 0 to 1; all intents together make 1.</param>
public readonly record struct Guess(Intent Intent, double Confidence);

/// <summary>
/// The linear model that Training makes of the examples at build. To guess is to add up a few hundred rows of weights, so nothing of the library
/// that trained it is needed here.
/// </summary>
internal sealed class IntentModel
{
    private readonly Features _features = new();
    private readonly Intent[] _intents;
    private readonly float[] _biases;
    private readonly float _unknownRarity;
    private readonly Dictionary<int, int> _rows = [];
    private readonly float[] _rarities;
    private readonly float[] _weights;

    public IntentModel(Stream model)
    {
        using var reader = new BinaryReader(model);
        _intents = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => IntentNames.Parse(reader.ReadString()))];
        _biases = [.. _intents.Select(_ => reader.ReadSingle())];
        _unknownRarity = reader.ReadSingle();
        var slots = ReadAll<int>(model, reader.ReadInt32());
        _rarities = ReadAll<float>(model, slots.Length);
        _rows.EnsureCapacity(slots.Length);
        for (var row = 0; row < slots.Length; row++)
        {
            _rows.Add(slots[row], row);
        }
        _weights = Array.ConvertAll(ReadAll<Half>(model, slots.Length * _intents.Length), half => (float)half);
    }

    /// <summary>The model in this assembly.</summary>
    public static IntentModel Embedded() => new(typeof(IntentModel).Assembly.GetManifestResourceStream("intents.model")
        ?? throw new InvalidOperationException("intents.model is not embedded in the assembly."));

    /// <summary>All intents, the likeliest first.</summary>
    public Guess[] Guess(string text)
    {
        var scores = _biases.ToArray();
        // What no example holds makes the rest count less.
        foreach (var (slot, weight) in Features.Weighed(_features.Of(text), slot => _rows.TryGetValue(slot, out var row) ? _rarities[row] : _unknownRarity))
        {
            if (_rows.TryGetValue(slot, out var row))
            {
                var weights = _weights.AsSpan(row * scores.Length, scores.Length);
                for (var intent = 0; intent < scores.Length; intent++)
                {
                    scores[intent] += weight * weights[intent];
                }
            }
        }
        var highest = scores.Max();
        var shares = Array.ConvertAll(scores, score => Math.Exp(score - highest));
        var sum = shares.Sum();
        return [.. _intents.Zip(shares, (intent, share) => new Guess(intent, share / sum)).OrderByDescending(guess => guess.Confidence)];
    }

    private static T[] ReadAll<T>(Stream model, int count)
        where T : unmanaged
    {
        var values = new T[count];
        model.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
