using BijliMitra.Dialogs.Understanding;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace BijliMitra.Training;

/// <summary>Trains the model with ML.NET and writes it down. The same examples give the same model: one thread, a fixed seed.</summary>
internal static class Trainer
{
    // Both by cross-validation. Regularised this much the model is shy; sharpened, its confidence is how often it is right.
    private const float Regularisation = 0.005f;
    private const float Sharpness = 1.2f;

    public static void Write(IReadOnlyList<Example> examples, Stream stream)
    {
        var features = new Features();
        var raw = examples.Select(example => features.Of(example.Text)).ToList();
        var counts = raw.SelectMany(row => row.Keys).CountBy(slot => slot).ToDictionary();
        float Rarity(int slot) => MathF.Log((1f + examples.Count) / (1 + counts.GetValueOrDefault(slot)));
        var rows = raw.Select(row => Features.Weighed(row, Rarity)).ToList();
        var used = counts.Keys.Order().ToArray();
        var intents = examples.Select(example => example.Intent).Distinct().Order(StringComparer.Ordinal).ToArray();
        var model = Train(rows.Zip(examples, (row, example) => ToRow(row, used, Array.IndexOf(intents, example.Intent))), used.Length, intents.Length);
        VBuffer<float>[] weights = null!;
        model.GetWeights(ref weights, out _);
        var columns = Array.ConvertAll(weights, column => column.DenseValues().ToArray());

        using var writer = new BinaryWriter(stream);
        writer.Write(intents.Length);
        Array.ForEach(intents, writer.Write);
        Array.ForEach(model.GetBiases().ToArray(), bias => writer.Write(Sharpness * bias));
        writer.Write(Rarity(-1));
        writer.Write(used.Length);
        for (var slot = 0; slot < used.Length; slot++)
        {
            writer.Write(used[slot]);
            writer.Write(Rarity(used[slot]));
            Array.ForEach(columns, column => writer.Write((Half)(Sharpness * column[slot])));
        }
    }

    private static MaximumEntropyModelParameters Train(IEnumerable<Row> rows, int slots, int intents)
    {
        var context = new MLContext(seed: 1);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, slots);
        schema[nameof(Row.Label)].ColumnType = new KeyDataViewType(typeof(uint), intents);
        var options = new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = Regularisation,
            HistorySize = 10,
            MaximumNumberOfIterations = 200,
            OptimizationTolerance = 1e-4f,
            NumberOfThreads = 1,
        };
        var data = context.Data.LoadFromEnumerable(rows.ToList(), schema);
        return context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(options).Fit(data).Model;
    }

    private static Row ToRow(Dictionary<int, float> row, int[] used, int intent)
    {
        var slots = row.OrderBy(slot => slot.Key).ToArray();
        var places = Array.ConvertAll(slots, slot => Array.BinarySearch(used, slot.Key));
        return new Row { Features = new VBuffer<float>(used.Length, slots.Length, Array.ConvertAll(slots, slot => slot.Value), places), Label = (uint)intent };
    }

    private sealed class Row
    {
        public VBuffer<float> Features { get; init; }

        public uint Label { get; init; }
    }
}
