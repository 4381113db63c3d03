package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import plimsoll.document.Document;
import plimsoll.domain.scenario.PointShock;
import plimsoll.domain.scenario.Scenario;

/// Scenarios that are typed as moves of the stressed underlying and of volatility.
final class ShockOptions {
    @Option(
            names = "--shock",
            paramLabel = "PRICE[:VOL]",
            description =
                    "A scenario: the move of the stressed underlying, others following by their betas, and of implied"
                            + " volatility, for example -20%%:+30%%. May be given several times.")
    private List<String> shocks = new ArrayList<>();

    /// Returns the scenarios, in the order they were given.
    ///
    /// @throws Refused when a move is out of range
    List<Scenario> scenarios(Document document) {
        List<Scenario> scenarios = new ArrayList<>();
        for (String text : shocks) {
            try {
                scenarios.addAll(PointShock.parse(document.stress(), text));
            } catch (IllegalArgumentException e) {
                throw new Refused("--shock " + text + ": "
                        + Optional.ofNullable(e.getMessage()).orElse("out of range") + ".");
            }
        }
        return scenarios;
    }
}
