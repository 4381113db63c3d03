package plimsoll.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;

/// Runs one command and returns its exit code.
public final class CommandLineProgram {
    private final Session session;

    /// Uses the session for everything outside the program.
    public CommandLineProgram(Session session) {
        this.session = session;
    }

    /// Runs the command that the arguments name.
    ///
    /// @return one of [ExitCode]
    public int run(String... args) {
        Console console = session.console();
        CommandLine line = new CommandLine(new RootCommand(), factory())
                .addSubcommand(new MarginCommand(session))
                .addSubcommand(new StressCommand(session))
                .addSubcommand(new ReportCommand(session))
                .addSubcommand(new PathsCommand(session))
                .addSubcommand(new SurvivalCommand(session))
                .addSubcommand(new LossesCommand(session))
                .addSubcommand(new ReverseCommand(session))
                .addSubcommand(new CuresCommand(session))
                .addSubcommand(new ExplainCommand(session))
                .addSubcommand(new ImportCommand(session))
                .addSubcommand(new DemoCommand(session))
                .addSubcommand(rules())
                .addSubcommand(new CommandLine(new ScenariosCommand(), factory())
                        .addSubcommand(new ScenariosListCommand(session))
                        .addSubcommand(new ScenariosShowCommand(session)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOut(new PrintWriter(console.out(), true, console.out().charset()))
                .setErr(new PrintWriter(console.err(), true, console.err().charset()))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
        return line.execute(args);
    }

    private CommandLine rules() {
        return new CommandLine(new RulesCommand(), factory())
                .addSubcommand(new RulesListCommand(session))
                .addSubcommand(new RulesShowCommand(session))
                .addSubcommand(new RulesDiffCommand(session))
                .addSubcommand(new RulesValidateCommand(session))
                .addSubcommand(new RulesEffectCommand(session));
    }

    private IFactory factory() {
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == VersionText.class
                        ? type.cast(new VersionText(session.version()))
                        : CommandLine.defaultFactory().create(type);
            }
        };
    }

    private int failed(Exception failure) {
        if (failure instanceof Refused refused) {
            session.console().message(String.valueOf(refused.getMessage()));
            return ExitCode.REFUSED;
        }
        session.console().message("Plimsoll has a defect; please report these lines with the command you gave.");
        failure.printStackTrace(session.console().err());
        return ExitCode.DEFECT;
    }
}
