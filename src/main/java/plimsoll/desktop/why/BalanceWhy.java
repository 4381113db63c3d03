package plimsoll.desktop.why;

import java.util.Optional;
import plimsoll.desktop.text.Texts;
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
        Term amount = Term.of(Texts.of("why.term.amount"), item.amount());
        Term price = Term.of(Texts.of("why.term.price"), item.price());
        WhyDraft draft =
                new WhyDraft(Texts.of("why.title.of", title(number), asset, pool.name()), meaning(number, asset));
        String shown = switch (number) {
            case PRICE -> {
                draft.explained();
                draft.add(Why.Kind.FORMULA, Texts.of("why.formula"), Texts.of("why.balance.entered"));
                yield Term.plain(item.price()) + " USD";
            }
            case HAIRCUT -> {
                Term one = new Term("1", "1", 1, 1, 2);
                if (value > 0) {
                    draft.formula(
                            one.minus(Term.of(Texts.of("why.term.counted"), counted)
                                    .over(amount.times(price))),
                            haircut,
                            "");
                } else {
                    draft.explained();
                    draft.add(Why.Kind.FORMULA, Texts.of("why.formula"), Texts.of("why.balance.debt"));
                }
                yield NumberText.screen(haircut * 100, 2) + " %";
            }
            case COUNTED -> {
                Term one = new Term("1", "1", 1, 1, 2);
                Term full = amount.times(price);
                draft.formula(
                        haircut == 0 ? full : full.times(one.minus(Term.of(Texts.of("why.term.haircut"), haircut))),
                        counted,
                        "USD");
                yield NumberText.screen(counted, 2) + " USD";
            }
            case DELTA -> {
                double delta = book.run().now().collateralDelta().getOrDefault(item.id(), 0.0);
                draft.formula(delta == 0 ? Term.of(Texts.of("why.balance.still"), 0) : amount, delta, asset);
                yield NumberText.signed(delta, 4) + " " + asset;
            }
        };
        if (number == Figure.HAIRCUT || number == Figure.COUNTED) {
            draft.add(
                    Why.Kind.SOURCE,
                    Texts.of("why.balance.haircut"),
                    rule(item.haircut().value()));
        }
        draft.add(
                Why.Kind.SOURCE,
                Texts.of("why.balance.price"),
                book.source(Optional.ofNullable(
                        book.session().document().market().index().get(asset))));
        draft.rules(pool.rule()).opens();
        return draft.build(shown);
    }

    private static String title(Figure number) {
        return switch (number) {
            case PRICE -> Texts.of("why.balance.price");
            case HAIRCUT -> Texts.of("why.balance.haircut");
            case COUNTED -> Texts.of("why.balance.counted");
            case DELTA -> Texts.of("line.delta");
        };
    }

    private static String meaning(Figure number, String asset) {
        return switch (number) {
            case PRICE -> Texts.of("why.balance.price.is", asset);
            case HAIRCUT -> Texts.of("why.balance.haircut.is");
            case COUNTED -> Texts.of("why.balance.counted.is");
            case DELTA -> Texts.of("why.balance.delta.is");
        };
    }

    private static String rule(CollateralValue value) {
        return switch (value) {
            case CollateralValue.Flat flat ->
                Texts.of("why.haircut.flat", Term.plain(flat.haircut().doubleValue() * 100));
            case CollateralValue.Tiered tiered ->
                Texts.of("why.haircut.tiers", NumberText.count(tiered.tiers().size()));
            case CollateralValue.LoanToValue loan ->
                Texts.of("why.haircut.loan", Term.plain(loan.loanToValue().doubleValue() * 100));
            case CollateralValue.BySize size ->
                Texts.of("why.haircut.size", Term.plain(size.weight().doubleValue()));
        };
    }
}
