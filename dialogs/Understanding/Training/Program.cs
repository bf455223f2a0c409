using BijliMitra.Training;

// Examples folder, and the file to write the model to; "--check" in place of the file: prints how the examples fare among themselves.
var examples = Example.In(args[0]);
if (args[1] == "--check")
{
    CrossValidation.Print(examples);
}
else
{
    // Whole or not at all: a build that was stopped leaves no half of it.
    var draft = args[1] + ".new";
    using (var stream = File.Create(draft))
    {
        Trainer.Write(examples, stream);
    }
    File.Move(draft, args[1], overwrite: true);
}
