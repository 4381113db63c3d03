package plimsoll.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import plimsoll.document.text.Texts;

/// The book in another size: every leg times a factor, collateral as it is or with it. Entries stay, so that profit
/// scales with the legs.
public final class BookScale {
    private static final int DECIMALS = 12;

    private BookScale() {}

    /// Returns the edit.
    ///
    /// @param factor     what quantities are multiplied by; -1 flips the book, 0 closes it
    /// @param collateral whether balances and isolated margin are multiplied by its size too
    public static Edit by(Document document, BigDecimal factor, boolean collateral) {
        String name = factor.compareTo(BigDecimal.ONE.negate()) == 0 && !collateral
                ? Texts.of("book.flip")
                : Texts.of("book.scale", factor.toPlainString());
        BigDecimal size = factor.abs();
        Document legs = document.withPositions(document.positions().stream()
                .map(leg -> {
                    var scaled = leg.withQuantity(times(leg.quantity(), factor));
                    return collateral
                            ? scaled.withMode(leg.mode(), leg.isolatedMargin().map(margin -> times(margin, size)))
                            : scaled;
                })
                .toList());
        return new Edit.Replace(
                name,
                collateral
                        ? legs.withBalances(legs.balances().stream()
                                .map(balance -> balance.withAmount(times(balance.amount(), size)))
                                .toList())
                        : legs);
    }

    private static BigDecimal times(BigDecimal amount, BigDecimal factor) {
        BigDecimal product = amount.multiply(factor);
        return product.scale() > DECIMALS
                ? product.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros()
                : product;
    }
}
