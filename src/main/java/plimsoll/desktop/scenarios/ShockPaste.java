package plimsoll.desktop.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.PasteTarget;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.scenario.Follow;
import plimsoll.domain.scenario.MarketShock.PriceMove;
import plimsoll.domain.scenario.MarketShock.VolMove;
import plimsoll.domain.scenario.MarketShock.VolUnit;
import plimsoll.domain.scenario.PriceAmount;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.scenario.VolTerm;
import plimsoll.domain.text.NumberText;

/// Makes shocks of pasted rows, one asset a row: how far its price moves and its volatility, both relative, %. They
/// join the last step of the draft and take the place of the same shocks of these assets in it.
record ShockPaste(ScenariosViewModel scenarios) implements PasteTarget {
    private static final String ASSET = "asset";
    private static final String PRICE = "price";
    private static final String VOL = "volatility";

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text(ASSET, Texts.of("paste.shock.asset"), 100),
                Column.number(PRICE, Texts.of("paste.shock.price"), "%", 80),
                Column.number(VOL, Texts.of("paste.shock.vol"), "%", 80));
    }

    @Override
    public List<String> order() {
        return List.of(ASSET, PRICE, VOL);
    }

    @Override
    public String columnNamed(String header) {
        return PasteTarget.named(columns(), header);
    }

    @Override
    public Optional<String> problem(Map<String, String> values) {
        if (asset(values).isEmpty()) {
            return Optional.of(Texts.of("paste.noAsset"));
        }
        for (String column : List.of(PRICE, VOL)) {
            if (NumberText.parse(text(values, column)) instanceof NumberText.Parsed.Wrong wrong
                    && !text(values, column).isEmpty()) {
                return Optional.of(wrong.message());
            }
        }
        try {
            return shocks(values).isEmpty() ? Optional.of(Texts.of("paste.shock.none")) : Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of(ShocksViewModel.sentence(refused));
        }
    }

    @Override
    public String apply(List<Map<String, String>> rows) {
        List<Shock> shocks =
                rows.stream().flatMap(values -> shocks(values).stream()).toList();
        scenarios.addAll(shocks);
        return Texts.of("paste.shocksDone", NumberText.count(shocks.size()));
    }

    /// Returns the shocks of a row; refuses moves out of their range.
    private static List<Shock> shocks(Map<String, String> values) {
        String asset = asset(values);
        List<Shock> shocks = new ArrayList<>();
        share(values, PRICE)
                .ifPresent(move ->
                        shocks.add(new PriceMove(asset, new PriceAmount.Relative(move), new Follow.Workspace())));
        share(values, VOL)
                .ifPresent(move -> shocks.add(new VolMove(Optional.of(asset), VolUnit.RELATIVE, move, VolTerm.VENUE)));
        return shocks;
    }

    /// Returns whether a shock stands in the place of another: the same kind, about the same asset.
    static boolean replaces(Shock shock, Shock other) {
        return switch (shock) {
            case PriceMove move -> other instanceof PriceMove was && was.asset().equals(move.asset());
            case VolMove move ->
                other instanceof VolMove was && was.underlying().equals(move.underlying());
            default -> false;
        };
    }

    private static String asset(Map<String, String> values) {
        return values.getOrDefault(ASSET, "").strip().toUpperCase(Locale.ROOT);
    }

    private static Optional<Double> share(Map<String, String> values, String column) {
        return NumberText.parse(text(values, column)) instanceof NumberText.Parsed.Value number
                ? Optional.of(number.value().movePointLeft(2).doubleValue())
                : Optional.empty();
    }

    private static String text(Map<String, String> values, String column) {
        return values.getOrDefault(column, "").replace("%", "").strip();
    }
}
