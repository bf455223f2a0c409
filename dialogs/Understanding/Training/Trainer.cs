using BijliMitra.Dialogs.Understanding;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace BijliMitra.Training;

/// <summary>
/// Trains the model with ML.NET and writes it down: for each intent a plane that parts its examples from all others, by as wide a margin as they
/// allow. The same examples give the same model: one thread, a fixed seed.
/// </summary>
internal static class Trainer
{
    // All by cross-validation. A score is a distance; sharpened, the confidence made of it is how often it is right.
    private const float Regularisation = 2e-5f;
    private const float Sharpness = 5;
    private const int Iterations = 30;

    public static void Write(IReadOnlyList<Example> examples, Stream stream)
    {
        var features = new Features();
        var raw = examples.Select(example => features.Of(example.Text)).ToList();
        var counts = raw.SelectMany(row => row.Keys).CountBy(slot => slot).ToDictionary();
        float Rarity(int slot) => MathF.Log((1f + examples.Count) / (1 + counts.GetValueOrDefault(slot)));
        var used = counts.Keys.Order().ToArray();
        var rows = raw.Select(row => Vector(Features.Weighed(row, Rarity), used)).ToList();
        var intents = examples.Select(example => example.Intent).Distinct().Order(StringComparer.Ordinal).ToArray();
        var planes = Array.ConvertAll(intents, intent => Train([.. rows.Zip(examples, (row, example) => new Row(row, example.Intent == intent))], used.Length));

        using var writer = new BinaryWriter(stream);
        writer.Write(intents.Length);
        Array.ForEach(intents, writer.Write);
        Array.ForEach(planes, plane => writer.Write(Sharpness * plane.Bias));
        writer.Write(Rarity(-1));
        writer.Write(used.Length);
        Array.ForEach(used, writer.Write);
        Array.ForEach(used, slot => writer.Write(Rarity(slot)));
        for (var slot = 0; slot < used.Length; slot++)
        {
            Array.ForEach(planes, plane => writer.Write((Half)(Sharpness * plane.Weights[slot])));
        }
    }

    private static LinearBinaryModelParameters Train(List<Row> rows, int slots)
    {
        var context = new MLContext(seed: 1);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, slots);
        var options = new SdcaNonCalibratedBinaryTrainer.Options
        {
            LossFunction = new SmoothedHingeLoss(1),
            L1Regularization = 0,
            L2Regularization = Regularisation,
            MaximumNumberOfIterations = Iterations,
            ConvergenceTolerance = 0.01f,
            NumberOfThreads = 1,
        };
        var data = context.Data.LoadFromEnumerable(rows, schema);
        return context.BinaryClassification.Trainers.SdcaNonCalibrated(options).Fit(data).Model;
    }

    private static VBuffer<float> Vector(Dictionary<int, float> row, int[] used)
    {
        var slots = row.OrderBy(slot => slot.Key).ToArray();
        var places = Array.ConvertAll(slots, slot => Array.BinarySearch(used, slot.Key));
        return new VBuffer<float>(used.Length, slots.Length, Array.ConvertAll(slots, slot => slot.Value), places);
    }

    private sealed record Row(VBuffer<float> Features, bool Label);
}
