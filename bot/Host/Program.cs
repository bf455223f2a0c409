return await BijliMitra.Cli.CommandLine.Run(args);
