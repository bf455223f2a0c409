using BijliMitra.Dialogs.Understanding;

namespace BijliMitra.Training;

/// <summary>Five models, each trained without a fifth of the examples and asked about it: how well examples foretell what they do not hold.</summary>
internal static class CrossValidation
{
    private const int Folds = 5;
    private const int Shown = 25;

    public static void Print(IReadOnlyList<Example> examples)
    {
        var order = new Random(1);
        var shuffled = examples.OrderBy(_ => order.Next()).ToList();
        var answers = Enumerable.Range(0, Folds).SelectMany(fold => Ask(shuffled, fold)).ToList();
        foreach (var language in answers.GroupBy(answer => answer.Example.Language).Append(answers.GroupBy(_ => "all").Single()))
        {
            Console.WriteLine($"{language.Key,-8} {language.Count(),5} examples, right {language.Average(answer => answer.IsRight ? 100.0 : 0):F1} %");
        }
        foreach (var confusion in answers.Where(answer => !answer.IsRight).GroupBy(answer => $"{answer.Example.Intent} -> {answer.Guess.Intent.Name()}").OrderByDescending(group => group.Count()).Take(Shown))
        {
            Console.WriteLine($"{confusion.Count(),4} {confusion.Key}");
            Console.WriteLine(string.Join('\n', confusion.Take(3).Select(answer => $"       {answer.Example.Text}")));
        }
    }

    private static IEnumerable<Answer> Ask(List<Example> examples, int fold)
    {
        var file = new MemoryStream();
        Trainer.Write([.. examples.Where((_, at) => at % Folds != fold)], file);
        var model = new IntentModel(new MemoryStream(file.ToArray()));
        return examples.Where((_, at) => at % Folds == fold).Select(example => new Answer(example, model.Guess(example.Text)[0]));
    }

    private sealed record Answer(Example Example, Guess Guess)
    {
        public bool IsRight => Guess.Intent.Name() == Example.Intent;
    }
}
