package plimsoll.domain.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.text.NumberText;

/// Scenarios of one point of price and volatility, as people type them.
public final class PointShock {
    private PointShock() {}

    /// Returns the scenario that moves the stressed underlying, others following by the workspace's betas, and all
    /// implied volatilities by the workspace's term structure.
    ///
    /// @param price relative, above -1
    /// @param vol   relative, at least -1; 0 = volatility stays
    /// @throws IllegalArgumentException when a move is out of range
    public static Scenario of(StressSettings stress, double price, double vol) {
        String name = stress.underlying() + " " + NumberText.percent(price, 1)
                + (vol == 0 ? "" : ", vol " + NumberText.percent(vol, 1));
        List<Shock> shocks = new ArrayList<>();
        shocks.add(new MarketShock.PriceMove(
                stress.underlying(), new PriceAmount.Relative(price), new Follow.Workspace()));
        if (vol != 0) {
            shocks.add(new MarketShock.VolMove(Optional.empty(), MarketShock.VolUnit.RELATIVE, vol, stress.term()));
        }
        return Scenario.of(name, name, shocks.toArray(Shock[]::new));
    }

    /// Returns the scenarios of a text such as `-20%:+30%, +20%`: price, and volatility behind a colon.
    ///
    /// @throws IllegalArgumentException with a sentence, when a part is no move or out of range
    public static List<Scenario> parse(StressSettings stress, String typed) {
        List<Scenario> scenarios = new ArrayList<>();
        for (String part : List.of(typed.split(",", -1))) {
            if (!part.isBlank()) {
                List<String> moves = List.of(part.split(":", 2));
                double vol = moves.size() == 1 ? 0 : number(moves.getLast());
                scenarios.add(of(stress, number(moves.getFirst()), vol));
            }
        }
        return scenarios;
    }

    private static double number(String text) {
        return switch (NumberText.parse(text)) {
            case NumberText.Parsed.Value parsed -> parsed.value().doubleValue();
            case NumberText.Parsed.Wrong wrong -> throw new IllegalArgumentException(wrong.message());
        };
    }
}
