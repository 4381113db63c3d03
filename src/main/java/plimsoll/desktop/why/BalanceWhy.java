package plimsoll.desktop.why;

import java.util.Optional;
import plimsoll.domain.Collateral;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.margin.CollateralWorth;

/// Why a balance counts for what it counts. It follows the book itself, not the run: what the table shows.
public final class BalanceWhy {
    /// A number of a balance.
    public enum Figure {
        PRICE,
        HAIRCUT,
        COUNTED,
        DELTA
    }

    private BalanceWhy() {}

    /// Returns why a number of a balance is what it is; empty for a balance that is left out.
    public static Optional<Why> of(WhyBook book, String balanceId, Figure number) {
        for (PoolSnapshot pool :
                book.session().preparedProperty().get().snapshot().pools()) {
            for (Collateral item : pool.collateral()) {
                if (item.id().equals(balanceId)) {
                    return Optional.of(explain(book, pool, item, number));
                }
            }
        }
        return Optional.empty();
    }

    private static Why explain(WhyBook book, PoolSnapshot pool, Collateral item, Figure number) {
        String asset = item.asset();
        double counted = CollateralWorth.of(item.haircut().value()).countedUsd(item.amount(), item.price());
        double value = item.amount() * item.price();
        double haircut = value > 0 ? 1 - counted / value : 0;
        Term amount = Term.of("amount", item.amount());
        Term price = Term.of("price", item.price());
        WhyDraft draft = new WhyDraft(title(number) + " of " + asset + ", " + pool.name(), meaning(number, asset));
        String shown = switch (number) {
            case PRICE -> {
                draft.explained();
                draft.add(Why.Kind.FORMULA, "Formula", "the index price, as entered");
                yield Term.plain(item.price()) + " USD";
            }
            case HAIRCUT -> {
                Term one = new Term("1", "1", 1, 1, 2);
                if (value > 0) {
                    draft.formula(one.minus(Term.of("counted", counted).over(amount.times(price))), haircut, "");
                } else {
                    draft.explained();
                    draft.add(Why.Kind.FORMULA, "Formula", "a debt counts in full");
                }
                yield NumberText.screen(haircut * 100, 2) + " %";
            }
            case COUNTED -> {
                Term one = new Term("1", "1", 1, 1, 2);
                Term full = amount.times(price);
                draft.formula(haircut == 0 ? full : full.times(one.minus(Term.of("haircut", haircut))), counted, "USD");
                yield NumberText.screen(counted, 2) + " USD";
            }
            case DELTA -> {
                double delta = book.run().now().collateralDelta().getOrDefault(item.id(), 0.0);
                draft.formula(delta == 0 ? Term.of("nothing moves with it", 0) : amount, delta, asset);
                yield NumberText.signed(delta, 4) + " " + asset;
            }
        };
        if (number == Figure.HAIRCUT || number == Figure.COUNTED) {
            draft.add(Why.Kind.SOURCE, "Haircut", rule(item.haircut().value()));
        }
        draft.add(
                Why.Kind.SOURCE,
                "Price",
                book.source(Optional.ofNullable(
                        book.session().document().market().index().get(asset))));
        draft.rules(pool.rule()).opens();
        return draft.build(shown);
    }

    private static String title(Figure number) {
        return switch (number) {
            case PRICE -> "Price";
            case HAIRCUT -> "Haircut";
            case COUNTED -> "Counted value";
            case DELTA -> "Delta";
        };
    }

    private static String meaning(Figure number, String asset) {
        return switch (number) {
            case PRICE -> "What the venue takes " + asset + " at, USD per unit.";
            case HAIRCUT -> "The share of the balance that does not count as collateral.";
            case COUNTED -> "What the balance adds to the equity of its pool, in USD; a debt is negative.";
            case DELTA -> "The coins of the balance that move with an underlying of the book; a debt is negative.";
        };
    }

    private static String rule(CollateralValue value) {
        return switch (value) {
            case CollateralValue.Flat flat -> Term.plain(flat.haircut().doubleValue() * 100) + " % at every size";
            case CollateralValue.Tiered tiered ->
                "by size, " + tiered.tiers().size() + " tiers; the share above follows from them";
            case CollateralValue.LoanToValue loan ->
                "half of what is beyond the loan to value of "
                        + Term.plain(loan.loanToValue().doubleValue() * 100) + " %, with caps";
            case CollateralValue.BySize size ->
                "weight " + Term.plain(size.weight().doubleValue()) + " at size 0, less with the square root of size";
        };
    }
}
