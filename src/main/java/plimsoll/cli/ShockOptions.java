package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import plimsoll.document.Document;
import plimsoll.domain.scenario.Follow;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.PriceAmount;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.text.NumberText;

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
            List<String> parts = List.of(text.split(":", 2));
            double price = Typed.number("--shock", parts.getFirst());
            double vol = parts.size() == 1 ? 0 : Typed.number("--shock", parts.getLast());
            scenarios.add(scenario(document, price, vol));
        }
        return scenarios;
    }

    /// Returns the scenario of one point of price and volatility.
    ///
    /// @throws Refused when a move is out of range
    static Scenario scenario(Document document, double price, double vol) {
        String underlying = document.stress().underlying();
        String name = underlying + " " + NumberText.percent(price, 1)
                + (vol == 0 ? "" : ", vol " + NumberText.percent(vol, 1));
        try {
            List<Shock> all = new ArrayList<>();
            all.add(new MarketShock.PriceMove(underlying, new PriceAmount.Relative(price), new Follow.Workspace()));
            if (vol != 0) {
                all.add(new MarketShock.VolMove(
                        Optional.empty(),
                        MarketShock.VolUnit.RELATIVE,
                        vol,
                        document.stress().term()));
            }
            return Scenario.of(name, name, all.toArray(Shock[]::new));
        } catch (IllegalArgumentException e) {
            throw new Refused(Optional.ofNullable(e.getMessage()).orElse("A shock is out of range") + ".");
        }
    }
}
