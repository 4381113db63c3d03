package plimsoll.document.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.document.Document;
import plimsoll.document.imports.Planner.PlannedPrice;
import plimsoll.document.text.Texts;
import plimsoll.domain.account.Reported;
import plimsoll.domain.market.Quote;

/// Restates what a venue reports for a leg in the currency of its pool: venues state margins and profit of a leg in
/// the asset in which it settles, also where the account as a whole is valued in dollars.
final class ReportedUnits {
    private final Document document;
    private final List<Incoming> files;
    private final String currency;
    private final Map<String, PlannedPrice> marks;

    /// @param marks that are imported as well: an index that nobody states is taken from them
    ReportedUnits(Document document, List<Incoming> files, String currency, Map<String, PlannedPrice> marks) {
        this.document = document;
        this.files = files;
        this.currency = currency;
        this.marks = marks;
    }

    /// Numbers in the currency of the pool.
    ///
    /// @param reported without money that could not be restated
    /// @param note     what was done to it, or why it could not be; empty when it was stated in this currency
    record Restated(Reported reported, String note) {}

    Restated of(IncomingPosition position) {
        Reported stated = position.reported();
        String asset = position.marginAsset();
        boolean money = stated.initialMargin()
                .or(stated::maintenanceMargin)
                .or(stated::unrealisedPnl)
                .isPresent();
        if (asset.isEmpty() || asset.equals(currency) || !money) {
            return new Restated(stated, "");
        }
        Optional<BigDecimal> from = price(asset);
        Optional<BigDecimal> to = price(currency);
        if (from.isEmpty() || to.isEmpty()) {
            return new Restated(
                    new Reported(Optional.empty(), Optional.empty(), stated.liquidationPrice()),
                    Texts.of("import.margins.noPrice", asset, from.isEmpty() ? asset : currency));
        }
        BigDecimal rate = from.get().divide(to.get(), MathContext.DECIMAL64);
        return new Restated(
                new Reported(
                        stated.initialMargin().map(value -> times(value, rate)),
                        stated.maintenanceMargin().map(value -> times(value, rate)),
                        stated.liquidationPrice(),
                        stated.equity(),
                        stated.unrealisedPnl().map(value -> times(value, rate))),
                Texts.of(
                        "import.margins.restated",
                        asset,
                        rate.stripTrailingZeros().toPlainString(),
                        currency));
    }

    /// Keeps as many digits as the venue states: they say how it rounded.
    private static BigDecimal times(BigDecimal value, BigDecimal rate) {
        if (rate.compareTo(BigDecimal.ONE) == 0) {
            return value;
        }
        BigDecimal product =
                value.multiply(rate).round(new MathContext(Math.max(2, value.precision()), RoundingMode.HALF_EVEN));
        return product.scale() < 0 ? product.setScale(0) : product;
    }

    private Optional<BigDecimal> price(String asset) {
        if (asset.equals("USD")) {
            return Optional.of(BigDecimal.ONE);
        }
        return files.reversed().stream()
                .flatMap(file -> Optional.ofNullable(file.index().get(asset)).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(document.market().index().get(asset))
                        .map(Quote::value))
                .or(() -> marks.values().stream()
                        .filter(planned -> PricePlan.isIndexOf(planned, asset))
                        .flatMap(planned -> planned.mark().stream())
                        .findFirst())
                .or(() -> PricePlan.DOLLARS.contains(asset) ? Optional.of(BigDecimal.ONE) : Optional.empty());
    }
}
